package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Workshop;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ProgressTest {
    private static final ObjectNode FILE = CaseFile.lanternStreet();
    private static final Workshop CASE = CaseFile.workshop(FILE);
    private static final Set<String> ALL = PageTest.agencies(CASE);

    @Test
    @Rule("FP-8")
    void claimingIsNotHavingButANextStep() {
        assertThat(move("m5").labels())
                .isEqualTo(Map.of(
                        "G1|fa-day", Label.MOVED_ON,
                        "G3|fa-day", Label.NEXT_STEP,
                        "G4|fa-day", Label.NEXT_STEP,
                        "F2|hsa-v3", Label.NEXT_STEP,
                        "F1|hsa-v3", Label.NEXT_STEP));
        assertThat(move("m5").rose()).containsExactly("fa-day");
    }

    @Test
    @Rule("FP-8")
    void aPartThatIsHeldCloses() {
        assertThat(move("m6").labels())
                .isEqualTo(Map.of(
                        "G2|fa-after", Label.CLOSED,
                        "G10|fn-followup", Label.MOVED_ON,
                        "O3|fn-followup", Label.NEXT_STEP,
                        "C5|pol-a2>phd-u3", Label.WORSE));
    }

    @Test
    @Rule("FP-9")
    void whatGoesOnlyBecauseCardsAreTakenAwayIsWithdrawn() {
        assertThat(move("m4").labels())
                .isEqualTo(Map.of(
                        "C2|re-settle", Label.WITHDRAWN,
                        "G3|fa-square", Label.WITHDRAWN,
                        "O2|fn-outreach@pl-square", Label.MATTERS_LESS));
    }

    @Test
    @Rule("FP-9")
    void anEmptiedFieldWithdrawsAndANewValueDoesNot() {
        Progress emptied = edited(file -> CaseFile.set(file, "pol-o2", "place", JsonNodeFactory.instance.nullNode()));
        assertThat(emptied.labels())
                .containsEntry("C8|fn-exclude", Label.WITHDRAWN)
                .containsEntry("C3|pol-o2", Label.WITHDRAWN);
        Progress moved =
                edited(file -> CaseFile.set(file, "pol-o2", "place", JsonNodeFactory.instance.stringNode("pl-square")));
        assertThat(moved.labels()).containsEntry("C8|fn-exclude", Label.GONE);
    }

    @Test
    @Rule("FP-8")
    void anIdleRoomIsTheNextStepAfterAMatch() {
        assertThat(move("m2").labels())
                .containsEntry("O5|re-rooms", Label.MOVED_ON)
                .containsEntry("O7|re-rooms", Label.NEXT_STEP)
                .containsEntry("G3|fa-home", Label.CLOSED);
    }

    private static final String CLAIM = "facets f\nfunctions fn\nconditions c measure=days\nA values v1 %s facets=f\n";
    private static final String CORE = "role=core condition=c direction=up";

    @Test
    @Rule("FP-7")
    void levelsGoFromUnclaimedToNoObjection() {
        assertThat(level("facets f\nA")).isZero();
        assertThat(level(CLAIM.formatted("cell=IW"))).isEqualTo(1);
        assertThat(level(CLAIM.formatted(CORE))).isEqualTo(2);
        String held = CLAIM.formatted(CORE) + """
                A stakeholders s1 authorizer=u stance=1 gives=money
                A outcomes u1
                A links u1>v1
                A outputs o1
                A links o1>u1 evidence=%s
                A activities a1
                A links a1>o1
                A inputs i1
                A links i1>a1
                """;
        assertThat(level(held.formatted("untested"))).isEqualTo(3);
        assertThat(level(held.formatted("tested"))).isEqualTo(4);
        assertThat(level(held.formatted("tested") + "A activities a2\nA links a2>o1"))
                .isEqualTo(3);
    }

    @Test
    @Rule("FP-7")
    void aLevelComesWithTheFindingsThatMakeIt() {
        Workshop workshop = Sketch.of(CLAIM.formatted(CORE));
        Level level = java.util.Objects.requireNonNull(levels(workshop).get("f"));
        assertThat(level.because()).extracting(Finding::key).containsExactly("G3|f", "G4|f");
        assertThat(level.isWithoutObjection()).isFalse();
    }

    @Test
    @Rule("FP-8")
    void aPartThatLosesItsOwnerSlips() {
        Workshop before = Sketch.of(CLAIM.formatted(CORE));
        Workshop after = Sketch.of(CLAIM.formatted("role=contributing condition=c direction=up"));
        Progress progress = between(before, after, Set.of("A"));
        assertThat(progress.slipped()).containsExactly("f");
        assertThat(progress.labels())
                .containsEntry("G3|f", Label.SLIPPED)
                .containsEntry("G4|f", Label.SLIPPED)
                .containsEntry("G1|f", Label.NEW)
                .containsEntry("F2|v1", Label.GONE)
                .containsEntry("F1|v1", Label.EASED);
    }

    @Test
    @Rule("FP-8")
    void aNewFacetNeitherRisesNorSlips() {
        Progress progress =
                between(Sketch.of("A values v1"), Sketch.of("A values v1 " + CORE + " facets=f"), Set.of("A"));
        assertThat(progress.rose()).isEmpty();
        assertThat(progress.labels()).containsEntry("G3|f", Label.NEW);
    }

    @Test
    @Rule("FP-8")
    void aHiddenClaimDoesNotRaiseAPartButIsANextStepForItsOwner() {
        Workshop before = Sketch.of("B\n" + CLAIM.formatted("cell=IW"));
        Workshop after = Sketch.of("B\n" + CLAIM.formatted(CORE));
        Progress progress = between(before, after, Set.of("B"));
        assertThat(progress.rose()).isEmpty();
        assertThat(progress.labels())
                .isEqualTo(Map.of("F2|v1", Label.NEXT_STEP, "F1|v1", Label.NEXT_STEP, "F6|v1", Label.GONE));
    }

    @Test
    @Rule("FP-8")
    void nobodyThereTurnsIntoAllClosed() {
        String base = """
                times evening parent=day focus=true
                times noon parent=day
                C outputs hall time=evening
                C activities a1
                C links a1>hall
                A outputs o1 function=f time=noon
                B outputs o2 function=f time=noon
                """;
        Progress progress =
                between(Sketch.of(base), Sketch.of(base + "C inputs i1\nC links i1>a1"), Set.of("A", "B", "C"));
        assertThat(progress.labels())
                .containsEntry("G12|evening", Label.MOVED_ON)
                .containsEntry("G14|f@evening", Label.NEXT_STEP);
    }

    @Test
    @Rule("FP-8")
    void whatIsNeitherAStepNorAnEndIsNewOrWorseOrEased() {
        String base = "facets f\nA activities a1\nB outcomes u1\ncrossLinks a1>u1 effect=- evidence=%s\n";
        Workshop untested = Sketch.of(base.formatted("untested"));
        Workshop tested = Sketch.of(base.formatted("tested"));
        Set<String> both = Set.of("A", "B");
        assertThat(between(untested, tested, both).labels()).isEqualTo(Map.of("C5|a1>u1", Label.WORSE));
        assertThat(between(tested, untested, both).labels()).isEqualTo(Map.of("C5|a1>u1", Label.EASED));
        Workshop none = Sketch.of("facets f\nA activities a1\nB outcomes u1");
        assertThat(between(none, tested, both).labels()).isEqualTo(Map.of("C5|a1>u1", Label.NEW));
        assertThat(between(tested, none, both).labels()).isEqualTo(Map.of("C5|a1>u1", Label.WITHDRAWN));
    }

    @Test
    @Rule("FP-10")
    void observersHearOnlyOfWhatEntersAndLeavesTheirSight() {
        Progress m6 = move("m6");
        Set<String> before = keys(CASE);
        Set<String> after = keys(after("m6"));
        assertThat(m6.forObserver(before, after))
                .isEqualTo(Map.of(
                        "G2|fa-after", Label.GONE,
                        "G10|fn-followup", Label.GONE,
                        "O3|fn-followup", Label.NEW,
                        "C5|pol-a2>phd-u3", Label.WORSE));
        assertThat(m6.forObserver(before, Set.of()).values())
                .containsOnly(Label.GONE)
                .hasSize(before.size());
        var rising = new Progress(Map.of("G11|c", Label.NEXT_STEP), Set.of(), Set.of());
        Set<String> seen = Set.of("G11|c");
        assertThat(rising.forObserver(seen, seen)).isEqualTo(Map.of("G11|c", Label.WORSE));
    }

    @Test
    @Rule("FP-10")
    void aReaderGetsLabelsOnlyOfWhatHeOrSheMaySee() {
        Progress m5 = move("m5");
        assertThat(m5.forReader(keys(CASE), keys(after("m5")))).containsOnlyKeys("G1|fa-day", "G3|fa-day", "G4|fa-day");
        assertThat(m5.forReader(Set.of(), Set.of())).isEmpty();
    }

    private static Set<String> keys(Workshop workshop) {
        return Findings.shared(workshop, ALL).stream().map(Finding::key).collect(Collectors.toSet());
    }

    @Test
    @Rule("FP-8")
    void nothingChangesByItself() {
        for (long seed = 0; seed < 200; seed++) {
            Workshop workshop = RandomWorkshop.small(seed);
            Progress progress = between(workshop, workshop, PageTest.agencies(workshop));
            assertThat(progress).as("seed " + seed).isEqualTo(new Progress(Map.of(), Set.of(), Set.of()));
        }
    }

    private static int level(String sketch) {
        Level level = levels(Sketch.of(sketch)).get("f");
        return level == null ? -1 : level.level();
    }

    private static Map<String, Level> levels(Workshop workshop) {
        return Level.ofFacets(workshop, Findings.shared(workshop, PageTest.agencies(workshop)));
    }

    private static Workshop after(String move) {
        return CaseFile.workshop(CaseFile.after(FILE, CaseFile.move(FILE, move)));
    }

    private static Progress move(String id) {
        return between(CASE, after(id), ALL);
    }

    private static Progress edited(Consumer<ObjectNode> edit) {
        ObjectNode file = FILE.deepCopy();
        edit.accept(file);
        return between(CASE, CaseFile.workshop(file), ALL);
    }

    private static Progress between(Workshop before, Workshop after, Set<String> revealed) {
        return Progress.between(Progress.State.of(before, revealed), Progress.State.of(after, revealed), revealed);
    }
}
