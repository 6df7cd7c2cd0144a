package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.CrossLink;
import org.trialign.model.Later;
import org.trialign.model.Link;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;

/** The table of docs/spec/undo.md, line by line. */
class UndoTest {
    private static final String UNDO = "{'op':'undo'}";
    private static final String REDO = "{'op':'redo'}";

    private final Workbench bench = new Workbench();
    private final Set<Row> before = all();

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
        bench.accepted("C", null, "{'op':'addTerm','list':'places','value':{'id':'p','name':'The quay'}}");
        String quay = bench.now.rows(RowType.PLACES).stream()
                .filter(row -> row.id().startsWith("pl-new"))
                .findFirst()
                .orElseThrow()
                .id();
        bench.accepted("A", null, set("lib-v1", "place", quay));
        bench.accepted("A", null, set("lib-v1", "place", null));
        bench.accepted("C", null, "{'op':'removeTerm','list':'places','id':'" + quay + "'}");

        assertThat(overtaken(UNDO))
                .isEqualTo(new Later(Later.What.WORD_GONE, new RowKey(RowType.VALUES, "lib-v1"), "place", null));
    }

    @Test
    @Rule({"UN-1", "UN-4"})
    void aCardComesBackWithoutTheWordsThatAreGone() {
        bench.accepted("C", null, "{'op':'addTerm','list':'places','value':{'id':'p','name':'The quay'}}");
        String quay = bench.now.rows(RowType.PLACES).stream()
                .filter(row -> row.id().startsWith("pl-new"))
                .findFirst()
                .orElseThrow()
                .id();
        bench.accepted("A", null, set("lib-v1", "place", quay));
        bench.accepted("A", null, "{'op':'remove','card':'lib-v1'}");
        bench.accepted("C", null, "{'op':'removeTerm','list':'places','id':'" + quay + "'}");
        bench.accepted("A", null, UNDO);

        assertThat(bench.field("lib-v1", "title")).isEqualTo(new Workbench().field("lib-v1", "title"));
        assertThat(bench.field("lib-v1", "place")).isEqualTo("null");
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

    private Later overtaken(String edit) {
        Refusal refusal = bench.refused("A", null, edit);
        if (!(refusal instanceof Refusal.Overtaken overtaken)) {
            throw new AssertionError(refusal.toString());
        }
        return overtaken.later();
    }

    private String add(String who, String edit, String name) {
        return Objects.requireNonNull(bench.accepted(who, null, edit).ids().get(name));
    }

    private Set<Row> all() {
        return bench.now.rows().collect(Collectors.toSet());
    }

    private static String title(String card) {
        String quoted = new Workbench().field(card, "title");
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String set(String card, String field, @org.jspecify.annotations.Nullable String value) {
        return "{'op':'set','card':'" + card + "','field':'" + field + "','value':"
                + (value == null ? "null" : "'" + value + "'") + "}";
    }

    private static String addOutput(String name) {
        return "{'op':'addCard','agency':'LIB','list':'outputs','value':{'id':'" + name
                + "','title':'New','kind':'service'}}";
    }

    private String removeFirstLink() {
        Link link = bench.now.workshop().triangle("LIB").links().getFirst();
        return "{'op':'removeLink','agency':'LIB','from':'" + link.from() + "','to':'" + link.to() + "'}";
    }
}
