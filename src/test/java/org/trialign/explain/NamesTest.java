package org.trialign.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.model.Agency;
import org.trialign.model.LanternStreet;
import org.trialign.model.Workshop;

/** How agencies and cards are called in a sentence. */
class NamesTest {
    private static final Language ENGLISH = Language.of(Locale.ENGLISH);

    @Test
    @Rule("EX-2")
    void anAgencyIsCalledByItsNameUpToTheFirstComma() {
        Names names = names("Police, Central District", "Library");
        assertThat(names.agency("A0")).isEqualTo("Police");
        assertThat(names.agency("A1")).isEqualTo("Library");
    }

    @Test
    @Rule("EX-2")
    void agenciesThatWouldBeCalledTheSameKeepTheirWholeNames() {
        Names names = names("Police, Central District", "Police, North District");
        assertThat(names.agency("A0")).isEqualTo("Police – Central District");
        assertThat(names.agency("A1")).isEqualTo("Police – North District");
    }

    @Test
    @Rule("EX-2")
    void agenciesOfOneNameAreToldApartByTheirIds() {
        Names names = names("Police", "Library", "Police");
        assertThat(names.agency("A0")).isEqualTo("Police (A0)");
        assertThat(names.agency("A1")).isEqualTo("Library");
        assertThat(names.agency("A2")).isEqualTo("Police (A2)");
    }

    @Test
    @Rule("EX-2")
    void aStakeholderCardIsCalledByItsAuthorizerAndByWhoSeesIt() {
        Workshop workshop = LanternStreet.workshop();
        Node<?> card = new Index(workshop).cards().find("lib-s1");
        assertThat(new Names(workshop, ENGLISH).card(card))
                .isEqualTo("Library Trustees, as Velmouth City Library sees it");
    }

    @Test
    @Rule("EX-2")
    void ofManyTitlesOfOneAgencyTwoAreNamedAndTheOthersCounted() {
        Workshop workshop = LanternStreet.workshop();
        var names = new Names(workshop, ENGLISH);
        List<Node<?>> outputs = List.copyOf(new Index(workshop).cards().outputs());
        List<Node<?>> ofLibrary =
                outputs.stream().filter(o -> o.owner().equals("LIB")).toList();
        assertThat(names.holders(ofLibrary.subList(0, 3)).text())
                .isEqualTo("Velmouth City Library (“Reading and job-search help”, “Hosted teen floor” and “Exclusions"
                        + " under the conduct code”)");
        assertThat(names.holders(ofLibrary).text())
                .isEqualTo("Velmouth City Library (“Reading and job-search help”, “Hosted teen floor” and 4 more)");
    }

    @Test
    @Rule("EX-2")
    void ofManyAgenciesEachStandsWithOneTitle() {
        Workshop workshop = LanternStreet.workshop();
        String text = new Names(workshop, ENGLISH)
                .holders(List.copyOf(new Index(workshop).cards().outputs()))
                .text();
        assertThat(text)
                .startsWith(
                        "Velmouth City Library (“Reading and job-search help” and 5 more), Velmouth Police (“Orders")
                .doesNotContain("Hosted teen floor");
    }

    @Test
    @Rule("EX-2")
    void aQuotedTitleLosesItsFullStopAndQuotesInItGetTheInnerMarks() {
        assertThat(ENGLISH.quote("Nobody sleeps rough.")).isEqualTo("“Nobody sleeps rough”");
        assertThat(ENGLISH.quote("And then...")).isEqualTo("“And then...”");
        assertThat(ENGLISH.quote("The \"open door\" hour")).isEqualTo("“The ‘open door’ hour”");
        assertThat(ENGLISH.quote("„Offene Tür“ am Abend")).isEqualTo("“‘Offene Tür’ am Abend”");
        assertThat(ENGLISH.quote("A 5\" pipe")).isEqualTo("“A 5\" pipe”");
        assertThat(Language.of(Locale.GERMAN).quote("The “open door” hour")).isEqualTo("„The ‚open door‘ hour“");
    }

    private static Names names(String... agencies) {
        Workshop street = LanternStreet.workshop();
        var called = new ArrayList<Agency>();
        for (String name : agencies) {
            called.add(new Agency("A" + called.size(), name, null, null, null));
        }
        var workshop = new Workshop(
                street.head(),
                street.problem(),
                street.facets(),
                street.vocabulary(),
                called,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Names(workshop, ENGLISH);
    }
}
