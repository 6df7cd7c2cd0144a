package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Link;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import org.trialign.model.format.WorkshopFile;
import org.trialign.model.format.WorkshopReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random people send random commands, many of them with an old base; whatever is accepted keeps the workshop valid. */
class RandomCommandsTest {
    private static final List<RowType> CARDS =
            java.util.stream.Stream.of(RowType.values()).filter(RowType::isCard).toList();
    private static final int COMMANDS = 300;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Boolean.getBoolean("trialign.long") ? 40 : 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Rule({"CO-18", "FR-11"})
    void acceptedCommandsKeepTheWorkshopValid(long seed) {
        var random = new Random(seed);
        var bench = new Workbench();
        int accepted = 0;
        for (int i = 0; i < COMMANDS; i++) {
            String actor = random.nextBoolean() ? "A" : "B";
            Long base = random.nextInt(3) == 0 ? null : Math.max(1, bench.now.revision() - random.nextInt(20));
            if (bench.decide(actor, base, edits(random, bench)) instanceof Decision.Accepted done) {
                bench.commit(actor, done);
                accepted += done.rows().isEmpty() ? 0 : 1;
                if (i % 10 == 0) {
                    requireValid(bench, seed);
                }
            }
        }
        requireValid(bench, seed);
        assertThat(accepted).as("accepted with seed %d", seed).isGreaterThan(COMMANDS / 10);
    }

    static void requireValid(Workbench bench, long seed) {
        assertThat(WorkshopReader.read(WorkshopFile.bytes(bench.now.workshop())))
                .as("seed %d", seed)
                .isInstanceOf(WorkshopReader.Valid.class);
    }

    static List<Edit> edits(Random random, Workbench bench) {
        var edits = new ArrayList<Edit>();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            edits.add(edit(random, bench));
        }
        return edits;
    }

    static Edit edit(Random random, Workbench bench) {
        String agency = pick(random, bench.now.ordered(RowType.AGENCIES)).id();
        return switch (random.nextInt(16)) {
            case 0 -> new Edit.RemoveCard(card(random, bench));
            case 1 -> new Edit.AddCard(agency, RowType.VALUES, sample(random, bench, RowType.VALUES));
            case 2, 3 -> {
                RowType list = pick(random, CARDS);
                yield new Edit.AddCard(agency, list, sample(random, bench, list));
            }
            case 4 -> new Edit.AddLink(agency, ends(random, bench));
            case 5 -> {
                Row link = pick(random, bench.now.ordered(RowType.LINKS));
                Link ends = (Link) link.thing();
                yield new Edit.RemoveLink(String.valueOf(link.agency()), ends.from(), ends.to());
            }
            case 6 ->
                new Edit.AddCrossLink(ends(random, bench)
                        .put("by", agency)
                        .put("effect", random.nextBoolean() ? "+" : "-")
                        .put("agreed", random.nextBoolean()));
            case 7 -> {
                List<Row> crossLinks = bench.now.ordered(RowType.CROSS_LINKS);
                yield crossLinks.isEmpty()
                        ? new Edit.RevealAgency(agency)
                        : new Edit.RemoveCrossLink(pick(random, crossLinks).id());
            }
            case 8, 9, 10 -> RandomFrame.edit(random, bench);
            default -> set(random, bench);
        };
    }

    /** Sets a member to what the same member of another card of the list holds, or to null. */
    private static Edit set(Random random, Workbench bench) {
        String id = card(random, bench);
        RowType list = bench.now.card(id).map(Row::type).orElse(pick(random, CARDS));
        Field field = pick(random, Schema.of(list).fields());
        JsonNode value = sample(random, bench, list).get(field.name());
        return new Edit.SetField(id, field.name(), value == null ? JsonNodeFactory.instance.nullNode() : value);
    }

    private static ObjectNode ends(Random random, Workbench bench) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", card(random, bench))
                .put("to", card(random, bench));
    }

    private static ObjectNode sample(Random random, Workbench bench, RowType list) {
        List<Row> rows = bench.now.ordered(list);
        return rows.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : org.trialign.model.format.ThingJson.write(pick(random, rows).thing());
    }

    /** A card that is there, or one that was there once. */
    static String card(Random random, Workbench bench) {
        if (random.nextInt(4) == 0 && !bench.log.isEmpty()) {
            var row = pick(
                    random,
                    pick(random, bench.log).rows().isEmpty()
                            ? List.of(bench.now.ordered(RowType.VALUES).getFirst())
                            : List.of(bench.log.get(random.nextInt(bench.log.size())).rows().stream()
                                    .findFirst()
                                    .map(change -> change.latest())
                                    .orElse(bench.now.ordered(RowType.VALUES).getFirst())));
            return row.id().replaceAll(">.*", "");
        }
        return pick(random, bench.now.ordered(pick(random, CARDS))).id();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
