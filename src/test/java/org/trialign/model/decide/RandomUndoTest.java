package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trialign.Rule;
import org.trialign.model.Change;
import org.trialign.model.Edit;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import tools.jackson.databind.node.JsonNodeFactory;

/** Random people edit, undo and redo; what each of them did is taken back, and nothing of the others. */
class RandomUndoTest {
    private static final int COMMANDS = 400;
    private static final int ROUNDS = 25;
    /** Cards on which everybody works. */
    private static final List<String> HOT = List.of("lib-v1", "lib-o1", "pol-o1");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Boolean.getBoolean("trialign.long") ? 40 : 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule("UN-1")
    void whoTakesEverythingBackHasWhatWasThereAndWhoDoesItAgainWhatHadBecome(long seed) {
        var random = new Random(seed);
        var bench = new Workbench();
        for (int round = 0; round < ROUNDS; round++) {
            Set<Row> before = all(bench);
            int steps = 0;
            for (int i = 0; i < 8; i++) {
                if (bench.decide("A", null, List.of(triangleEdit(random, bench))) instanceof Decision.Accepted done) {
                    bench.commit("A", done);
                    steps += OwnSteps.isStep(bench.log.getLast()) ? 1 : 0;
                }
            }
            Set<Row> after = all(bench);
            for (int i = 0; i < steps; i++) {
                bench.accepted("A", null, "{'op':'undo'}");
            }
            assertThat(all(bench)).as("seed %d, round %d, undone", seed, round).isEqualTo(before);
            for (int i = 0; i < steps; i++) {
                bench.accepted("A", null, "{'op':'redo'}");
            }
            assertThat(all(bench)).as("seed %d, round %d, redone", seed, round).isEqualTo(after);
        }
        RandomCommandsTest.requireValid(bench, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule({"UN-1", "UN-2", "UN-4", "CO-18"})
    void nothingOfOthersChangesAndTheWorkshopStaysValid(long seed) {
        var random = new Random(1000 + seed);
        var bench = new Workbench();
        int undone = 0;
        int refused = 0;
        for (int i = 0; i < COMMANDS; i++) {
            String who = List.of("A", "B", "C").get(random.nextInt(3));
            List<Edit> edits = switch (random.nextInt(6)) {
                case 0, 1 -> List.of(new Edit.Undo(null));
                case 2 -> List.of(new Edit.Redo());
                case 3 ->
                    random.nextInt(4) == 0
                            ? List.of(new Edit.PutBack(RandomCommandsTest.card(random, bench)))
                            : RandomCommandsTest.edits(random, bench);
                case 4 ->
                    List.of(new Edit.SetField(
                            HOT.get(random.nextInt(HOT.size())),
                            "title",
                            JsonNodeFactory.instance.stringNode("Title " + i)));
                default ->
                    random.nextInt(4) == 0
                            ? List.of(RandomFrame.merge(random, bench))
                            : RandomCommandsTest.edits(random, bench);
            };
            var past = new LogPast(List.copyOf(bench.log), who);
            Optional<Change> target = switch (edits.getFirst()) {
                case Edit.Undo undo -> past.undoable(null);
                case Edit.Redo redo -> past.redoable();
                default -> Optional.empty();
            };
            Decision decision = bench.decide(who, null, edits);
            if (decision instanceof Decision.Accepted done) {
                target.ifPresent(change -> requireOwn(change, done, seed));
                bench.commit(who, done);
                undone += target.isPresent() ? 1 : 0;
            } else if (target.isPresent()) {
                refused++;
            }
            if (i % 20 == 0) {
                RandomCommandsTest.requireValid(bench, seed);
            }
        }
        RandomCommandsTest.requireValid(bench, seed);
        assertThat(undone).as("taken back with seed %d", seed).isGreaterThan(20);
        assertThat(refused).as("refused with seed %d", seed).isPositive();
    }

    /** What it changed stood as the change left it, field by field; the rest came back with a card. */
    private static void requireOwn(Change target, Decision.Accepted done, long seed) {
        assertThat(done.undoes()).isEqualTo(target.revision());
        for (RowChange now : done.rows()) {
            String what = "seed " + seed + ": " + now + "\ntakes back " + target;
            Optional<RowChange> left = target.rows().stream()
                    .filter(row -> row.key().equals(now.key()))
                    .findFirst();
            Row was = now.before();
            Row then = left.map(RowChange::after).orElse(null);
            if (was == null) {
                assertThat(then).as(what).isNull();
                assertThat(left).as(what).isPresent();
            } else if (left.isEmpty()) {
                // overlaps go with their population, a proposal with its word
                boolean goesAlong = now.after() == null
                        && OwnSteps.isMerge(target)
                        && (was.type() == RowType.POPULATION_OVERLAPS || was.type() == RowType.PROPOSALS);
                if (goesAlong) {
                    continue;
                }
                throw new AssertionError(what);
            } else if (then == null) {
                throw new AssertionError("it was gone: " + what);
            } else {
                for (Field field : changed(now)) {
                    if (!field.name().equals("about")) {
                        assertThat(FieldsBack.value(was.thing(), field))
                                .as(what)
                                .isEqualTo(FieldsBack.value(then.thing(), field));
                    }
                }
            }
        }
    }

    private static List<Field> changed(RowChange row) {
        Row before = Objects.requireNonNull(row.before());
        Row after = row.after();
        return Schema.of(row.key().type()).fields().stream()
                .filter(field -> after == null
                        || !Objects.equals(
                                FieldsBack.value(before.thing(), field), FieldsBack.value(after.thing(), field)))
                .toList();
    }

    private static Edit triangleEdit(Random random, Workbench bench) {
        if (random.nextInt(6) == 0) {
            return RandomFrame.merge(random, bench);
        }
        var tries = new ArrayList<Edit>();
        do {
            tries.add(RandomCommandsTest.edit(random, bench));
        } while (!isOfTriangles(tries.getLast()));
        return random.nextInt(6) == 0
                ? new Edit.MoveCard(RandomCommandsTest.card(random, bench), null)
                : tries.getLast();
    }

    private static boolean isOfTriangles(Edit edit) {
        return edit instanceof Edit.SetField
                || edit instanceof Edit.RemoveCard
                || edit instanceof Edit.AddCard
                || edit instanceof Edit.AddLink
                || edit instanceof Edit.RemoveLink
                || edit instanceof Edit.AddCrossLink
                || edit instanceof Edit.RemoveCrossLink;
    }

    private static Set<Row> all(Workbench bench) {
        return bench.now.rows().collect(Collectors.toSet());
    }
}
