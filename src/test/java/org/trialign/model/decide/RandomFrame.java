package org.trialign.model.decide;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.trialign.model.Edit;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random edits of the problem, the vocabulary and the agencies. */
final class RandomFrame {
    private static final List<RowType> WORDS =
            Stream.of(RowType.values()).filter(RowType::isWord).toList();

    private RandomFrame() {}

    static Edit edit(Random random, Workbench bench) {
        RowType list = pick(random, WORDS);
        String agency = pick(random, bench.now.ordered(RowType.AGENCIES)).id();
        return switch (random.nextInt(16)) {
            case 0 -> new Edit.AddTerm(list, sample(random, bench, list));
            case 1 -> new Edit.RemoveTerm(list, term(random, bench, list));
            case 2 -> new Edit.MoveTerm(list, term(random, bench, list), term(random, bench, list));
            case 3 -> merge(random, bench);
            case 4 ->
                new Edit.SetOverlap(term(random, bench, RowType.POPULATIONS), term(random, bench, RowType.POPULATIONS));
            case 5 ->
                new Edit.RemoveOverlap(
                        term(random, bench, RowType.POPULATIONS), term(random, bench, RowType.POPULATIONS));
            case 6, 7 -> new Edit.ProposeTerm(agency, list, sample(random, bench, list));
            case 8 -> new Edit.AcceptTerm(list, term(random, bench, list));
            case 9 -> new Edit.RefuseTerm(list, term(random, bench, list));
            case 10 ->
                new Edit.AddAgency(JsonNodeFactory.instance.objectNode().put("name", "Agency " + random.nextInt(9)));
            case 11 -> new Edit.RemoveAgency(agency);
            case 12 -> new Edit.MoveAgency(agency, null);
            default -> set(random, bench, list);
        };
    }

    static Edit merge(Random random, Workbench bench) {
        RowType list = pick(random, WORDS);
        return new Edit.MergeTerms(list, term(random, bench, list), term(random, bench, list));
    }

    private static Edit set(Random random, Workbench bench, RowType list) {
        Field field = pick(random, Schema.of(list).fields());
        JsonNode value = sample(random, bench, list).get(field.name());
        return new Edit.SetTerm(
                list,
                term(random, bench, list),
                field.name(),
                value == null || random.nextInt(5) == 0 ? JsonNodeFactory.instance.nullNode() : value);
    }

    private static ObjectNode sample(Random random, Workbench bench, RowType list) {
        List<Row> rows = bench.now.ordered(list);
        return rows.isEmpty()
                ? JsonNodeFactory.instance.objectNode().put("name", "Nothing")
                : ThingJson.write(pick(random, rows).thing());
    }

    private static String term(Random random, Workbench bench, RowType list) {
        List<Row> rows = bench.now.ordered(list);
        return rows.isEmpty() ? "nothing" : pick(random, rows).id();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
