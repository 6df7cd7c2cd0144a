package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Later;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowType;

/** Whose steps are taken back and done again, in which order (docs/spec/undo.md). */
class UndoTest extends UndoScene {
    @Test
    @Rule("UN-1")
    void everythingThatOneDidIsTakenBackStepByStepAndDoneAgain() {
        var states = new java.util.ArrayList<Set<Row>>();
        states.add(all());
        for (String edit : List.of(
                set("lib-v1", "title", "Another"),
                "{'op':'moveCard','card':'lib-o1'}",
                addOutput("new"),
                "{'op':'remove','card':'lib-o1'}",
                "{'op':'remove','card':'lib-v1'}",
                removeFirstLink())) {
            bench.accepted("A", null, edit);
            states.add(all());
        }
        for (int i = states.size() - 2; i >= 0; i--) {
            bench.accepted("A", null, UNDO);
            assertThat(all()).as("after undo to %d", i).isEqualTo(states.get(i));
        }
        assertThat(bench.refused("A", null, UNDO)).isInstanceOf(Refusal.Stale.class);
        for (int i = 1; i < states.size(); i++) {
            bench.accepted("A", null, REDO);
            assertThat(all()).as("after redo to %d", i).isEqualTo(states.get(i));
        }
        assertThat(bench.refused("A", null, REDO)).isInstanceOf(Refusal.Stale.class);
        for (int i = 0; i < states.size() - 1; i++) {
            bench.accepted("A", null, UNDO);
        }
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Rule("UN-1")
    void onlyMyOwnFieldGoesBackWhenOthersChangedOthers() {
        bench.accepted("A", null, set("lib-v1", "title", "Mine"));
        bench.accepted("B", null, set("lib-v1", "role", "contributing"));
        bench.accepted("B", null, "{'op':'moveCard','card':'lib-v1'}");
        bench.accepted("B", null, set("lib-v2", "title", "Theirs"));
        bench.accepted("A", null, UNDO);

        assertThat(bench.field("lib-v1", "title")).isEqualTo(new Workbench().field("lib-v1", "title"));
        assertThat(bench.field("lib-v1", "role")).isEqualTo("\"contributing\"");
        assertThat(bench.field("lib-v2", "title")).isEqualTo("\"Theirs\"");
    }

    @Test
    @Rule("UN-1")
    void aNewCommandOfMineEndsWhatICanRedoButNotOneOfAnother() {
        bench.accepted("A", null, set("lib-v1", "title", "One"));
        bench.accepted("A", null, UNDO);
        bench.accepted("B", null, set("lib-v2", "title", "Theirs"));
        bench.accepted("A", null, REDO);
        bench.accepted("A", null, UNDO);
        bench.accepted("A", null, set("lib-v2", "title", "Two"));

        assertThat(bench.refused("A", null, REDO)).isInstanceOf(Refusal.Stale.class);
        bench.accepted("A", null, UNDO);
        bench.accepted("A", null, REDO);
        assertThat(bench.refused("A", null, REDO)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    @Rule("UN-2")
    void whatAnotherHasTakenBackAlreadyNeedsNothing() {
        bench.accepted("A", null, set("lib-v1", "title", "Mine"));
        bench.accepted("B", null, set("lib-v1", "title", title("lib-v1")));

        assertThat(bench.accepted("A", null, UNDO).rows()).isEmpty();
        assertThat(bench.refused("A", null, UNDO)).isInstanceOf(Refusal.Stale.class);
        assertThat(bench.refused("A", null, REDO)).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    @Rule("UN-2")
    void anEarlierCommandCanBeTakenBackWhereTheLastCanNot() {
        bench.accepted("A", null, set("lib-v1", "title", "Mine"));
        long first = bench.now.revision();
        bench.accepted("A", null, set("lib-v2", "title", "Mine too"));
        bench.accepted("B", null, set("lib-v2", "title", "Theirs"));

        assertThat(overtaken(UNDO).what()).isEqualTo(Later.What.CHANGED);
        bench.accepted("A", null, "{'op':'undo','revision':" + first + "}");
        assertThat(bench.field("lib-v1", "title")).isEqualTo(new Workbench().field("lib-v1", "title"));
        assertThat(bench.refused("A", null, "{'op':'undo','revision':" + first + "}"))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(bench.refused("B", null, "{'op':'undo','revision':" + first + "}"))
                .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    @Rule("UN-1")
    void wordsThatWereProposedWithACardStay() {
        bench.accepted(
                "A",
                null,
                "{'op':'proposeTerm','agency':'LIB','list':'places','value':{'id':'p','name':'The quay'}}",
                set("lib-v1", "place", "p"));
        bench.accepted("A", null, UNDO);

        assertThat(bench.field("lib-v1", "place")).isEqualTo(new Workbench().field("lib-v1", "place"));
        assertThat(bench.now.rows(RowType.PROPOSALS)).hasSize(1);
    }

    @Test
    @Rule("UN-3")
    void anUndoStandsAloneAndIsLoggedWithWhatItTakesBack() {
        bench.accepted("A", null, set("lib-v1", "title", "Mine"));
        assertThat(bench.broken(UNDO, set("lib-v2", "title", "Two"))).isEqualTo("VALUE edits");
        bench.accepted("A", null, UNDO);
        bench.accepted("A", null, REDO);

        assertThat(bench.log.stream().map(change -> change.kind() + " " + change.undoes()))
                .containsExactly("set null", "undo 2", "redo 3");
    }
}
