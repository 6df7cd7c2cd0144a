package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Usual;

/** The order of cards, and what an agency usually says of people, place and time. */
class OrderTest {
    private final Workbench bench = new Workbench();

    @Test
    @Rule("BD-1")
    void aCardMovesBeforeAnotherOrToTheEndAndNothingElseMoves() {
        List<String> before = order();
        var done = bench.accepted("A", null, move(before.get(2), before.get(0)));

        assertThat(done.rows()).hasSize(1);
        assertThat(done.kind()).isEqualTo("moveCard");
        assertThat(order().subList(0, 3)).containsExactly(before.get(2), before.get(0), before.get(1));
        bench.accepted("A", null, "{'op':'moveCard','card':'" + before.get(2) + "'}");
        assertThat(order()).endsWith(before.get(2)).startsWith(before.get(0), before.get(1), before.get(3));
    }

    @Test
    @Rule("BD-1")
    void anyNumberOfMovesFindsRoom() {
        List<String> expected = new ArrayList<>(order());
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String card = expected.get(random.nextInt(expected.size()));
            expected.remove(card);
            int to = random.nextInt(expected.size());
            bench.accepted("A", null, move(card, expected.get(to)));
            expected.add(to, card);
            assertThat(order()).isEqualTo(expected);
        }
        // always the same gap, so that it runs out
        for (int i = 0; i < 30; i++) {
            bench.accepted("A", null, move(expected.get(2), expected.get(1)));
            Collections.swap(expected, 1, 2);
            assertThat(order()).isEqualTo(expected);
        }
    }

    @Test
    @Rule("BD-1")
    void aMoveToWhereItStandsChangesNothing() {
        assertThat(bench.accepted("A", null, move(order().get(0), order().get(1)))
                        .rows())
                .isEmpty();
    }

    @Test
    @Rule("BD-1")
    void aNeighbourStandsInTheSameListOfTheSameAgency() {
        for (String other : new String[] {"lib-v1", "pol-a1", "nobody"}) {
            assertThat(bench.refused("A", null, move("lib-a1", other))).isInstanceOf(Refusal.NotFound.class);
        }
        assertThat(bench.refused("A", null, move("nobody", "lib-a1"))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @Rule("BD-1")
    void aNewCardCanBePlacedInTheSameCommand() {
        var done = bench.accepted(
                "A",
                null,
                "{'op':'addCard','agency':'LIB','list':'activities','value':{'id':'n','title':'T','kind':'program'}}",
                move("n", order().getFirst()));

        assertThat(order()).startsWith(String.valueOf(done.ids().get("n")));
    }

    @Test
    @Rule("BD-2")
    void aMoveIsNoEditThatARemovalWouldOverwrite() {
        bench.accepted("B", 1L, "{'op':'moveCard','card':'lib-a1'}");
        bench.accepted("A", 1L, "{'op':'remove','card':'lib-a1'}");

        assertThat(bench.card("lib-a1")).isNull();
    }

    @Test
    @Rule("BD-5")
    void whatIsUsualIsSetFieldByFieldAndEmptied() {
        bench.accepted("A", null, usual("population", "'" + population() + "'"));
        bench.accepted("A", null, usual("place", "'pl-square'"));
        assertThat(bench.thing(RowType.USUALS, "LIB")).isEqualTo(new Usual("LIB", population(), "pl-square", null));

        bench.accepted("A", null, usual("place", "null"));
        assertThat(bench.thing(RowType.USUALS, "LIB")).isEqualTo(new Usual("LIB", population(), null, null));
        assertThat(bench.broken(usual("place", "'" + population() + "'"))).isEqualTo("UNKNOWN-ID edits[0].value");
        assertThat(bench.broken(usual("agency", "'POL'"))).isEqualTo("VALUE edits[0].field");
        assertThat(bench.broken(usual("note", "'x'"))).isEqualTo("UNKNOWN-MEMBER edits[0].field");
    }

    private String population() {
        return bench.now.ordered(RowType.POPULATIONS).getFirst().id();
    }

    private static String move(String card, String before) {
        return "{'op':'moveCard','card':'" + card + "','before':'" + before + "'}";
    }

    private static String usual(String field, String value) {
        return "{'op':'setUsual','agency':'LIB','field':'" + field + "','value':" + value + "}";
    }

    private List<String> order() {
        return bench.now.ordered(RowType.ACTIVITIES).stream()
                .filter(row -> Objects.equals(row.agency(), "LIB"))
                .map(Row::id)
                .toList();
    }
}
