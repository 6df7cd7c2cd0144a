package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.findings.naive.NaiveOrder;
import org.trialign.model.Agency;
import org.trialign.model.Card;
import org.trialign.model.Workshop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PageTest {
    private static final ObjectNode FILE = CaseFile.lanternStreet();
    private static final JsonNode KEY = FILE.get("answerKey");
    private static final Workshop CASE = CaseFile.workshop(FILE);
    private static final List<Finding> SHARED = Findings.shared(CASE, agencies(CASE));

    @Test
    @Rule({"FP-1", "FP-3"})
    void theFirstPageOfTheWorkedExampleIsThatOfItsAnswerKey() {
        assertThat(listing(SHARED, Set.of(), List.of()).firstPage()).isEqualTo(page("firstPage"));
    }

    @Test
    @Rule("FP-3")
    void observersGetAPageOfWhatTheySee() {
        Set<String> hidden = CASE.triangles().values().stream()
                .flatMap(t -> t.cards())
                .filter(Card::isAgenciesOnly)
                .map(Card::id)
                .collect(Collectors.toSet());
        List<Finding> seen = SHARED.stream()
                .filter(f -> !EnumSet.of(Kind.O4, Kind.C1, Kind.G4).contains(f.kind()))
                .filter(f -> f.cards().stream().noneMatch(hidden::contains))
                .toList();
        assertThat(seen).hasSize(42);
        assertThat(listing(seen, Set.of(), List.of()).firstPage()).isEqualTo(page("firstPageForObservers"));
    }

    @Test
    @Rule("FP-2")
    void tensionsAreFoldedAsTheAnswerKeySays() {
        var expected = new HashMap<String, String>();
        for (JsonNode finding : KEY.get("expectedFindings")) {
            if (finding.has("foldUnder")) {
                expected.put(
                        finding.get("key").asString(), finding.get("foldUnder").asString());
            }
        }
        Listing listing = listing(SHARED, Set.of(), List.of());
        assertThat(listing.folded()).isEqualTo(expected).isNotEmpty();
        assertThat(keys(listing.ordered())).doesNotContainAnyElementsOf(expected.keySet());
    }

    @Test
    @Rule("FP-2")
    void aClosedOrUnseenFindingIsNoHost() {
        Listing closed = listing(SHARED, Set.of("C5|pol-o4>sys-u2", "C3|pol-o1"), List.of());
        assertThat(closed.folded()).doesNotContainValue("C5|pol-o4>sys-u2").doesNotContainValue("C3|pol-o1");
        List<Finding> seen = SHARED.stream()
                .filter(f -> f.kind() == Kind.C6 || f.kind() == Kind.C7)
                .toList();
        assertThat(listing(seen, Set.of(), List.of()).folded()).isEmpty();
    }

    @Test
    @Rule("FP-3")
    void whatIsClosedTakesNoPartAndGivesItsTurnToTheNext() {
        Listing listing = listing(SHARED, Set.of("G2|fa-after", "C3|pol-o1"), List.of());
        assertThat(listing.firstPage().gaps())
                .startsWith("G9|pop-rough")
                .doesNotContain("G2|fa-after")
                .hasSize(4);
        assertThat(listing.firstPage().conflicts()).doesNotContain("C3|pol-o1").hasSize(4);
    }

    @Test
    @Rule("FP-4")
    void pinsComeFirstInTheirOrderAndTheRestFillsUpToFour() {
        List<String> pins =
                List.of("G8|none", "C1|au-traders", "G5|nothing", "O6|fn-outreach>co-housed", "C1|au-traders");
        FirstPage page = listing(SHARED, Set.of(), pins).firstPage();
        assertThat(page.conflicts()).containsExactly("C1|au-traders", "C3|pol-o1", "C10|tm-name", "C2|re-settle");
        assertThat(page.overlaps())
                .containsExactly(
                        "O6|fn-outreach>co-housed", "O2|fn-outreach@pl-square", "O1|co-teen-safe:up", "O5|re-rooms");
        assertThat(page.gaps()).isEqualTo(page("firstPage").gaps());
    }

    @Test
    @Rule("FP-4")
    void fivePinsShowFiveAndAClosedOneShowsNothing() {
        List<String> gaps = SHARED.stream()
                .filter(f -> f.kind().group() == Group.GAP)
                .map(Finding::key)
                .toList();
        assertThat(listing(SHARED, Set.of(), gaps.subList(0, 5)).firstPage().gaps())
                .containsExactlyElementsOf(gaps.subList(0, 5));
        assertThat(listing(SHARED, Set.of(gaps.get(1)), gaps.subList(0, 5))
                        .firstPage()
                        .gaps())
                .containsExactly(gaps.get(0), gaps.get(2), gaps.get(3), gaps.get(4));
    }

    @Test
    @Rule("FP-3")
    void theOrderIsTheSameHoweverTheListComes() {
        for (long seed = 0; seed < 300; seed++) {
            Workshop workshop = RandomWorkshop.small(seed);
            List<Finding> findings = Detector.detect(workshop);
            List<Finding> ordered = new FindingOrder(workshop).sorted(findings);
            assertThat(new FindingOrder(workshop).sorted(findings.reversed())).isEqualTo(ordered);
            assertThat(ordered).containsExactlyInAnyOrderElementsOf(findings);
            Severity last = Severity.HIGH;
            Group group = Group.OVERLAP;
            for (Finding finding : ordered) {
                last = finding.kind().group() == group ? last : Severity.HIGH;
                group = finding.kind().group();
                assertThat(finding.severity()).as("seed " + seed).isLessThanOrEqualTo(last);
                last = finding.severity();
            }
        }
    }

    @Test
    @Rule({"FP-2", "FP-3"})
    void agreesWithTheSlowOrderThatWasWrittenFromThePage() {
        for (long seed = 0; seed < 300; seed++) {
            Workshop workshop = RandomWorkshop.small(seed);
            List<Finding> findings = Detector.detect(workshop);
            var order = new FindingOrder(workshop);
            List<String> naive = Stream.of("O", "G", "C", "F")
                    .flatMap(group -> NaiveOrder.keys(workshop, findings, group).stream())
                    .toList();
            assertThat(keys(order.sorted(findings))).as("seed " + seed).isEqualTo(naive);
            assertThat(Folding.of(findings, Set.of(), workshop))
                    .as("seed " + seed)
                    .isEqualTo(NaiveOrder.folds(workshop, findings));
        }
    }

    @Test
    @Rule("FP-3")
    void kindsAlternate() {
        Workshop workshop = Sketch.of("""
                facets f1
                facets f2
                facets f3
                A activities a1 needs=x
                A activities a2 needs=y
                """);
        List<Finding> gaps = Detector.detect(workshop).stream()
                .filter(f -> f.kind() == Kind.G2 || f.kind() == Kind.G10)
                .toList();
        assertThat(keys(new FindingOrder(workshop).sorted(gaps)))
                .containsExactly("G2|f1", "G10|x", "G2|f2", "G10|y", "G2|f3");
    }

    private static Listing listing(Collection<Finding> seen, Set<String> moreClosed, List<String> pins) {
        Set<String> closed = Closed.of(seen, CASE, List.of());
        closed.addAll(moreClosed);
        return Listing.of(CASE, seen, closed, pins, new FindingOrder(CASE));
    }

    private static FirstPage page(String name) {
        JsonNode page = KEY.get(name);
        return new FirstPage(strings(page.get("overlaps")), strings(page.get("gaps")), strings(page.get("conflicts")));
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> keys(Collection<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    static Set<String> agencies(Workshop workshop) {
        return workshop.agencies().stream().map(Agency::id).collect(Collectors.toSet());
    }
}
