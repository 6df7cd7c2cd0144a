package org.trialign.ui.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Phase;

/** The addresses of the pages of a workshop. */
@Rule("PR-4")
class PageTest {
    @Test
    void everyPageIsReadFromTheAddressThatItWrites() {
        List<Page> pages = List.of(
                new Page.Problem(),
                new Page.Triangle("LIB"),
                new Page.Triangles(),
                new Page.Card("lib-v1"),
                new Page.Parts(),
                new Page.PartsFinding("G3|fa-day"),
                new Page.Findings(),
                new Page.Finding("C8|pl-square and 100 %|pol-o2"),
                new Page.Desk(),
                new Page.People(),
                new Page.Wall());
        assertThat(pages)
                .allSatisfy(page -> assertThat(Page.at(page.of("lantern-street"), "lantern-street"))
                        .contains(page));
    }

    @Test
    void anAddressOfAnotherWorkshopOrOfNothingIsNoPage() {
        assertThat(List.of(
                        "w/other/problem",
                        "w/lantern-street",
                        "w/lantern-street/",
                        "w/lantern-street/cards/x",
                        "account"))
                .allSatisfy(address ->
                        assertThat(Page.at(address, "lantern-street")).isEmpty());
    }

    @Test
    void aFindingWhoseKeyIsNotEncodedIsReadAsItStands() {
        assertThat(Page.read("finding/100%")).contains(new Page.Finding("100%"));
    }

    @Test
    @Rule("SG-26")
    void whoSpeaksForNoAgencyBeginsAtTheProblemWhileItIsFramed() {
        assertThat(Page.first("LIB", Phase.FRAME)).isEqualTo(new Page.Triangle("LIB"));
        assertThat(Page.first(null, Phase.FRAME)).isEqualTo(new Page.Problem());
        assertThat(Page.first(null, Phase.DRAFT)).isEqualTo(new Page.Triangles());
    }
}
