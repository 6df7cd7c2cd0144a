package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Later;
import org.trialign.model.Link;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;

/** What keeps a step from being taken back: the refusals in the table of docs/spec/undo.md, line by line. */
class UndoOvertakenTest extends UndoScene {
    @Test
    @Rule("UN-2")
    void aFieldThatAnotherSetSinceIsRefusedAndStays() {
        bench.accepted("A", null, set("lib-v1", "title", "Mine"));
        bench.accepted("B", null, set("lib-v1", "title", "Theirs"));
        Set<Row> now = all();

        assertThat(overtaken(UNDO))
                .isEqualTo(new Later(Later.What.CHANGED, new RowKey(RowType.VALUES, "lib-v1"), "title", "B"));
        assertThat(all()).isEqualTo(now);
        assertThat(((Refusal.Overtaken) bench.refused("A", null, UNDO)).why())
                .isEqualTo("Somebody changed \"title\" of \"Theirs\" since.");
    }

    @Test
    @Rule("UN-2")
    void aCardThatAnotherRemovedSinceIsNamed() {
        bench.accepted("A", null, set("lib-v1", "title", "Mine"));
        bench.accepted("B", null, "{'op':'remove','card':'lib-v1'}");

        assertThat(overtaken(UNDO))
                .isEqualTo(new Later(Later.What.REMOVED, new RowKey(RowType.VALUES, "lib-v1"), null, "B"));
    }

    @Test
    @Rule("UN-2")
    void aCardOfMineThatAnotherEditedOrLinkedSinceStays() {
        String card = add("A", addOutput("n"), "n");
        bench.accepted("B", null, set(card, "volume", "10 a day"));
        assertThat(overtaken(UNDO).field()).isEqualTo("volume");

        bench.accepted("B", null, UNDO);
        String link = "{'op':'addLink','agency':'LIB','value':{'from':'" + card + "','to':'lib-u1'}}";
        bench.accepted("B", null, link);
        assertThat(overtaken(UNDO))
                .isEqualTo(new Later(Later.What.IN_USE, new RowKey(RowType.OUTPUTS, card), null, "B"));
        assertThat(bench.card(card)).isNotNull();

        bench.accepted("B", null, UNDO);
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Rule("UN-2")
    void aMoveOfAnotherDoesNotKeepMyCard() {
        String card = add("A", addOutput("n"), "n");
        bench.accepted("B", null, "{'op':'moveCard','card':'" + card + "','before':'lib-o1'}");
        bench.accepted("A", null, UNDO);

        assertThat(bench.card(card)).isNull();
    }

    @Test
    @Rule("UN-2")
    void aPlaceThatAnotherGaveTheCardSinceStays() {
        bench.accepted("A", null, "{'op':'moveCard','card':'lib-o1'}");
        bench.accepted("B", null, "{'op':'moveCard','card':'lib-o1','before':'lib-o3'}");

        assertThat(overtaken(UNDO).what()).isEqualTo(Later.What.MOVED);
    }

    @Test
    @Rule("UN-2")
    void aCardThatAnothersEditBroughtBackIsThereAlready() {
        long seen = bench.now.revision();
        bench.accepted("A", null, "{'op':'remove','card':'lib-v1'}");
        bench.accepted("B", seen, set("lib-v1", "title", "Kept"));

        assertThat(overtaken(UNDO).what()).isEqualTo(Later.What.BACK);
        bench.accepted("B", null, UNDO);
        assertThat(bench.card("lib-v1")).isNull();
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Rule("UN-2")
    void aRemovedLinkWhoseEndIsGoneDoesNotComeBack() {
        Link link = bench.now.workshop().triangle("LIB").links().getFirst();
        bench.accepted("A", null, removeFirstLink());
        bench.accepted("B", null, "{'op':'remove','card':'" + link.to() + "'}");

        assertThat(overtaken(UNDO))
                .satisfies(later -> assertThat(later.what()).isEqualTo(Later.What.REMOVED))
                .satisfies(later -> assertThat(later.row().id()).isEqualTo(link.to()))
                .satisfies(later -> assertThat(later.by()).isEqualTo("B"));
    }

    @Test
    @Rule("UN-2")
    void aProposalThatTheOtherEndAgreedToSinceStays() {
        String made = add(
                "A",
                "{'op':'addCrossLink','value':{'id':'n','by':'LIB','from':'lib-o2','to':'pol-a1','effect':'+'}}",
                "n");
        bench.accepted("B", null, "{'op':'agreeCrossLink','id':'" + made + "'}");
        assertThat(overtaken(UNDO))
                .isEqualTo(new Later(Later.What.CHANGED, new RowKey(RowType.CROSS_LINKS, made), "agreed", "B"));
        bench.accepted("B", null, UNDO);
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Rule("UN-2")
    void aWordThatIsGoneIsNotSetAgain() {
        bench.accepted("A", null, set("lib-v1", "place", null));
        String quay = add("C", "{'op':'addTerm','list':'places','value':{'id':'p','name':'The quay'}}", "p");
        bench.accepted("A", null, set("lib-v1", "place", quay));
        bench.accepted("A", null, set("lib-v1", "place", null));
        bench.accepted("C", null, "{'op':'removeTerm','list':'places','id':'" + quay + "'}");

        assertThat(overtaken(UNDO))
                .isEqualTo(new Later(Later.What.WORD_GONE, new RowKey(RowType.VALUES, "lib-v1"), "place", null));
    }
}
