package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.CrossLink;
import org.trialign.model.Link;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;

/** What comes back with a card or a link that was removed (docs/spec/undo.md). */
class UndoComebackTest extends UndoScene {
    @Test
    @Rule({"UN-1", "UN-4"})
    void aRemovedCardComesBackWithTheLinksWhoseOtherEndStillStands() {
        List<Link> links = bench.now.workshop().triangle("LIB").links().stream()
                .filter(link -> link.to().equals("lib-u1"))
                .toList();
        bench.accepted("A", null, "{'op':'remove','card':'lib-u1'}");
        bench.accepted("B", null, "{'op':'remove','card':'" + links.getFirst().from() + "'}");
        bench.accepted("A", null, UNDO);

        assertThat(bench.card("lib-u1")).isNotNull();
        assertThat(bench.has(RowType.LINKS, links.getFirst().id())).isFalse();
        links.stream()
                .skip(1)
                .forEach(link -> assertThat(bench.has(RowType.LINKS, link.id())).isTrue());
    }

    @Test
    @Rule("UN-1")
    void crossLinksGoAndComeAsTheyWere() {
        Row agreed = bench.now.rows(RowType.CROSS_LINKS).stream()
                .filter(row -> ((CrossLink) row.thing()).isAgreed())
                .findFirst()
                .orElseThrow();
        bench.accepted("A", null, "{'op':'removeCrossLink','id':'" + agreed.id() + "'}");
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
        bench.accepted(
                "A",
                null,
                "{'op':'setCrossLink','id':'" + agreed.id() + "','field':'note','value':'As agreed in May'}");
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
        bench.accepted("A", null, "{'op':'remove','card':'" + ((CrossLink) agreed.thing()).from() + "'}");
        assertThat(bench.has(RowType.CROSS_LINKS, agreed.id())).isFalse();
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    @Rule({"UN-1", "UN-4"})
    void aCardComesBackWithoutTheWordsThatAreGone() {
        String quay = add("C", "{'op':'addTerm','list':'places','value':{'id':'p','name':'The quay'}}", "p");
        bench.accepted("A", null, set("lib-v1", "place", quay));
        bench.accepted("A", null, "{'op':'remove','card':'lib-v1'}");
        bench.accepted("C", null, "{'op':'removeTerm','list':'places','id':'" + quay + "'}");
        bench.accepted("A", null, UNDO);

        assertThat(bench.field("lib-v1", "title")).isEqualTo(new Workbench().field("lib-v1", "title"));
        assertThat(bench.field("lib-v1", "place")).isEqualTo("null");
    }

    @Test
    @Rule("UN-33")
    void aListThatWasReorderedWhileOneOfItsValuesWentComesBackInItsOrder() {
        String about = "{'op':'set','card':'%s','field':'about','value':%s}";
        String council = add(
                "A",
                "{'op':'addCard','agency':'LIB','list':'stakeholders','value':{'id':'n','authorizer':'au-council','about':['lib-v1','lib-v2','lib-v3']}}",
                "n");
        var standing = all();
        bench.accepted(
                "A", null, about.formatted(council, "['lib-v3','lib-v2','lib-v1']"), "{'op':'remove','card':'lib-v2'}");
        assertThat(about(council)).containsExactly("lib-v3", "lib-v1");
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(standing);
        bench.accepted("A", null, REDO);
        assertThat(about(council)).containsExactly("lib-v3", "lib-v1");
        bench.accepted("A", null, UNDO);
        bench.accepted("A", null, "{'op':'remove','card':'lib-v2'}", about.formatted(council, "['lib-v3','lib-v1']"));
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(standing);
    }

    private List<String> about(String card) {
        return ((Stakeholder) bench.thing(RowType.STAKEHOLDERS, card)).about();
    }

    @Test
    @Rule("UN-1")
    void stakeholdersSpeakAgainAboutAValueThatIsBackAndOthersChangesOfThemStay() {
        String two = add(
                "A",
                "{'op':'addCard','agency':'LIB','list':'stakeholders','value':{'id':'n','authorizer':'au-council','about':['lib-v1','lib-v2']}}",
                "n");
        bench.accepted("A", null, "{'op':'remove','card':'lib-v1'}");
        bench.accepted("B", null, "{'op':'set','card':'" + two + "','field':'about','value':['lib-v2','lib-v3']}");
        bench.accepted("A", null, UNDO);

        assertThat(((Stakeholder) bench.thing(RowType.STAKEHOLDERS, two)).about())
                .containsExactlyInAnyOrder("lib-v1", "lib-v2", "lib-v3");
    }

    @Test
    @Rule("UN-1")
    void whatComesBackFirstIsNoReasonToRefuseTheRestOfTheSameCommand() {
        String card = add(
                "A",
                "{'op':'addCard','agency':'LIB','list':'stakeholders','value':{'id':'n','authorizer':'au-council','stance':0,'about':['lib-v1','lib-v2','lib-v3']}}",
                "n");
        Set<Row> then = all();
        bench.accepted(
                "A",
                null,
                "{'op':'set','card':'" + card + "','field':'about','value':['lib-v3','lib-v1']}",
                "{'op':'set','card':'" + card + "','field':'stance','value':1}",
                "{'op':'remove','card':'lib-v2'}");
        bench.accepted("A", null, UNDO);

        assertThat(all()).isEqualTo(then);
    }

    @Test
    @Rule("UN-1")
    void aCrossLinkThatGaveWayToAnotherInOneCommandStandsInItsPlaceAgain() {
        Row first = bench.now.rows(RowType.CROSS_LINKS).iterator().next();
        CrossLink link = (CrossLink) first.thing();
        bench.accepted(
                "A",
                null,
                "{'op':'removeCrossLink','id':'" + first.id() + "'}",
                "{'op':'addCrossLink','value':{'by':'" + link.by() + "','from':'" + link.from() + "','to':'" + link.to()
                        + "','effect':'" + link.effect().wire() + "'}}");
        Set<Row> then = all();
        bench.accepted("A", null, UNDO);
        assertThat(all()).isEqualTo(before);
        bench.accepted("A", null, REDO);
        assertThat(all()).isEqualTo(then);
    }
}
