package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.ValueClaim;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;

/** Finding the next state's findings from what changed is the same as finding them anew. */
class DetectionTest {
    private static final int STEPS = 40;
    private static final long SEEDS = Boolean.getBoolean("trialign.long") ? 4_000 : 120;

    @Test
    @Rule("DT-8")
    void afterEveryKindOfEditTheFindingsAreThoseOfAWholeDetection() {
        LongStream.range(0, SEEDS).forEach(seed -> live("small, seed " + seed, RandomEdits.ofSmall(seed)));
        LongStream.range(0, SEEDS / 4).forEach(seed -> live("dense, seed " + seed, RandomEdits.ofDense(seed)));
    }

    private static void live(String name, RandomEdits edits) {
        Detection detection = Detection.of(edits.now().workshop(), edits.revealed());
        for (int step = 0; step < STEPS; step++) {
            Snapshot now = edits.next();
            Workshop anew = Snapshot.of(now.revision(), now.rows().toList()).workshop();
            assertThat(now.workshop()).as("%s, step %d: workshop", name, step).isEqualTo(anew);
            detection = detection.after(now.workshop(), edits.revealed());
            Detection expected = Detection.of(anew, edits.revealed());
            assertThat(detection.findings())
                    .as("%s, step %d: findings", name, step)
                    .isEqualTo(expected.findings());
            assertThat(detection.order().sorted(all(detection)))
                    .as("%s, step %d: order", name, step)
                    .isEqualTo(expected.order().sorted(all(expected)));
        }
    }

    @Test
    @Rule("DT-8")
    void anyStateCanFollowAnyOther() {
        Detection detection = Detection.of(RandomWorkshop.small(0), Set.of());
        for (long seed = 1; seed < 200; seed++) {
            Workshop workshop = RandomWorkshop.small(seed);
            Set<String> revealed = new HashSet<>(PageTest.agencies(workshop));
            if (seed % 3 == 0) {
                revealed.remove(workshop.agencies().getFirst().id());
            }
            detection = detection.after(workshop, revealed);
            assertThat(detection.findings())
                    .as("seed " + seed)
                    .isEqualTo(Detection.of(workshop, revealed).findings());
        }
    }

    @Test
    @Rule("DT-9")
    void whatNoRuleReadsMakesNoSearchRunAgain() {
        Snapshot before = Snapshot.of(1, WorkshopRows.ofWorkshop(RandomWorkshop.large(1, 12, 5, 24)));
        Row row = before.ordered(RowType.VALUES).getFirst();
        var value = (ValueClaim) row.thing();
        var retitled = new ValueClaim(
                value.id(),
                "Another title",
                value.cell(),
                value.role(),
                value.population(),
                value.place(),
                value.condition(),
                value.direction(),
                value.facets(),
                "A note",
                true);
        Snapshot after = before.with(2, List.of(new RowChange(row.key(), row, row.with(retitled))));
        Set<String> all = PageTest.agencies(before.workshop());
        Detection old = Detection.of(before.workshop(), all);
        List<Finding> shared = old.after(after.workshop(), all).findings().shared();
        assertThat(shared).isNotEmpty();
        for (int i = 0; i < shared.size(); i++) {
            assertThat(shared.get(i)).isSameAs(old.findings().shared().get(i));
        }
    }

    @Test
    @Rule("DT-9")
    void aRevisionWithoutAChangeToTheFileIsTheSameDetection() {
        Snapshot before = Snapshot.of(1, WorkshopRows.ofWorkshop(RandomWorkshop.small(5)));
        Detection old = Detection.of(before.workshop(), Set.of());
        Snapshot after = before.with(2, List.of());
        assertThat(old.after(after.workshop(), Set.of())).isSameAs(old);
    }

    private static List<Finding> all(Detection detection) {
        var all = new ArrayList<>(detection.findings().shared());
        detection.findings().faults().values().forEach(all::addAll);
        return all;
    }
}
