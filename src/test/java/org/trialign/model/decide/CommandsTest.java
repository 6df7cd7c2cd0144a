package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.CrossLink;
import org.trialign.model.LanternStreet;
import org.trialign.model.Phase;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.format.AnswerKey;

/** What each kind of edit does when nobody else is there. */
class CommandsTest {
    private final Workbench bench = new Workbench();

    @Test
    @Rule("CO-1")
    void setChangesOneMemberOfOneRow() {
        var done = bench.accepted("A", null, "{'op':'set','card':'pol-o2','field':'place','value':'pl-square'}");

        assertThat(done.rows()).hasSize(1);
        assertThat(done.kind()).isEqualTo("set");
        assertThat(bench.field("pol-o2", "place")).isEqualTo("\"pl-square\"");
    }

    @Test
    @Rule("CO-1")
    void setToNullEmptiesWhatMayBeNull() {
        bench.accepted("A", null, "{'op':'set','card':'pol-o2','field':'place','value':null}");

        assertThat(bench.field("pol-o2", "place")).isEqualTo("null");
        assertThat(bench.broken("{'op':'set','card':'pol-o2','field':'title','value':null}"))
                .isEqualTo("TYPE edits[0].value");
    }

    @Test
    @Rule("CO-2")
    void aCommandWithoutEffectChangesNoRow() {
        var done = bench.accepted(
                "A",
                null,
                "{'op':'set','card':'hsa-v3','field':'title','value':'T'}",
                "{'op':'set','card':'hsa-v3','field':'title','value':" + bench.field("hsa-v3", "title") + "}");

        assertThat(done.rows()).isEmpty();
        assertThat(done.kind()).isEqualTo("set");
    }

    @Test
    @Rule("CO-3")
    void theServerMakesIdsAndTheSentOnesNameThingsInTheirCommand() {
        var done = bench.accepted(
                "A",
                null,
                "{'op':'addCard','agency':'PHD','list':'outputs','value':{'id':'pol-o2','title':'Visit','kind':'service'}}",
                "{'op':'addLink','agency':'PHD','value':{'from':'pol-o2','to':'phd-u3'}}",
                "{'op':'set','card':'pol-o2','field':'volume','value':'8 a week'}",
                "{'op':'addCrossLink','value':{'id':'x1','by':'PHD','from':'pol-o2','to':'lib-a1','effect':'+','agreed':true}}");

        String output = done.ids().get("pol-o2");
        String crossLink = done.ids().get("x1");
        assertThat(output).startsWith("phd-");
        assertThat(bench.field(String.valueOf(output), "volume")).isEqualTo("\"8 a week\"");
        assertThat(bench.field("pol-o2", "volume")).isNotEqualTo("\"8 a week\"");
        assertThat(bench.has(RowType.LINKS, output + ">phd-u3")).isTrue();
        CrossLink drawn = (CrossLink) bench.thing(RowType.CROSS_LINKS, String.valueOf(crossLink));
        assertThat(drawn.from()).isEqualTo(output);
        assertThat(drawn.isAgreed()).isFalse();
    }

    @Test
    @Rule("CO-3")
    void anIdNeedNotBeSent() {
        var done = bench.accepted(
                "A",
                null,
                "{'op':'addCard','agency':'LIB','list':'inputs','value':{'title':'T','kind':'money','status':'spare'}}");

        assertThat(done.ids()).isEmpty();
        assertThat(done.rows()).hasSize(1);
    }

    @Test
    @Rule("CO-4")
    void newThingsStandAtTheEndOfTheirList() {
        bench.accepted(
                "A",
                null,
                "{'op':'addCard','agency':'LIB','list':'values','value':{'id':'n','title':'T','cell':'IW'}}");

        var values = bench.now.workshop().triangle("LIB").values();
        assertThat(values.getLast().title()).isEqualTo("T");
        assertThat(values.getFirst())
                .isEqualTo(LanternStreet.workshop().triangle("LIB").values().getFirst());
    }

    @Test
    @Rule("CO-5")
    void removeTakesLinksCrossLinksAndPlacesInAboutWithIt() {
        bench.accepted(
                "A",
                null,
                "{'op':'addCard','agency':'LIB','list':'stakeholders','value':{'id':'one','authorizer':'au-council','about':['lib-v1']}}",
                "{'op':'addCard','agency':'LIB','list':'stakeholders','value':{'id':'two','authorizer':'au-council','about':['lib-v1','lib-v2']}}");
        bench.accepted("A", null, "{'op':'remove','card':'lib-v1'}");

        assertThat(bench.card("lib-v1")).isNull();
        assertThat(bench.now.rows(RowType.LINKS).stream().map(Row::id)).noneMatch(id -> id.contains(">lib-v1"));
        assertThat(bench.now.workshop().triangle("LIB").stakeholders())
                .noneMatch(card -> card.about().contains("lib-v1"))
                .anyMatch(card -> card.about().equals(List.of("lib-v2")));
        assertThat(bench.now.ordered(RowType.STAKEHOLDERS).stream().map(Row::id))
                .doesNotContain("lib-new0");
    }

    @Test
    @Rule("CO-6")
    void onlyTheOtherEndsYesMakesAHandOffAgreed() {
        var done = bench.accepted(
                "A",
                null,
                "{'op':'addCrossLink','value':{'id':'x6','by':'LIB','from':'lib-o5','to':'hsa-a2','effect':'+','agreed':true}}");
        String made = String.valueOf(done.ids().get("x6"));
        bench.accepted("B", null, "{'op':'agreeCrossLink','id':'" + made + "'}");

        assertThat(((CrossLink) bench.thing(RowType.CROSS_LINKS, made)).isAgreed())
                .isTrue();
        assertThat(bench.accepted("B", null, "{'op':'agreeCrossLink','id':'" + made + "'}")
                        .rows())
                .isEmpty();
    }

    @Test
    @Rule("CO-7")
    void linksAndCrossLinksAreChangedAndRemoved() {
        bench.accepted(
                "A",
                null,
                "{'op':'addCard','agency':'PHD','list':'outputs','value':{'id':'o','title':'V','kind':'service'}}",
                "{'op':'addLink','agency':'PHD','value':{'from':'o','to':'phd-u3'}}",
                "{'op':'setLink','agency':'PHD','from':'o','to':'phd-u3','field':'evidence','value':'tested'}",
                "{'op':'addCrossLink','value':{'id':'x','by':'PHD','from':'o','to':'lib-a1','effect':'+'}}",
                "{'op':'setCrossLink','id':'x','field':'note','value':'Soon'}");
        Row card = bench.now.ordered(RowType.OUTPUTS).stream()
                .filter(row -> row.id().contains("new"))
                .findFirst()
                .orElseThrow();
        Row drawn = bench.now.ordered(RowType.CROSS_LINKS).getLast();

        assertThat(bench.thing(RowType.LINKS, card.id() + ">phd-u3").toString()).contains("TESTED");
        assertThat(((CrossLink) drawn.thing()).note()).isEqualTo("Soon");
        bench.accepted(
                "A",
                null,
                "{'op':'removeLink','agency':'PHD','from':'" + card.id() + "','to':'phd-u3'}",
                "{'op':'removeCrossLink','id':'" + drawn.id() + "'}");
        assertThat(bench.has(RowType.LINKS, card.id() + ">phd-u3")).isFalse();
        assertThat(bench.has(RowType.CROSS_LINKS, drawn.id())).isFalse();
    }

    @Test
    @Rule("CO-8")
    void anotherPhaseDropsWhatWasFlipped() {
        bench.accepted("F", null, "{'op':'setPhase','phase':'draft'}");
        bench.accepted(
                "F",
                null,
                "{'op':'setSwitch','switch':'cross_links','on':true}",
                "{'op':'setSwitch','switch':'cards','agency':'LIB','on':false}");
        assertThat(bench.now.rows(RowType.SWITCHES)).hasSize(2);
        assertThat(bench.accepted("F", null, "{'op':'setPhase','phase':'draft'}")
                        .rows())
                .isEmpty();

        bench.accepted("F", null, "{'op':'setPhase','phase':'compare'}");

        assertThat(bench.now.phase()).isEqualTo(Phase.COMPARE);
        assertThat(bench.now.rows(RowType.SWITCHES)).isEmpty();
    }

    @Test
    @Rule("CO-9")
    void revealingShowsOneAgencyOrAll() {
        bench.accepted("F", null, "{'op':'reveal','agency':'LIB'}");
        assertThat(bench.now.isRevealed("LIB")).isTrue();
        assertThat(bench.now.isRevealed("POL")).isFalse();

        bench.accepted("F", null, "{'op':'reveal'}");

        assertThat(bench.now.isRevealed("POL")).isTrue();
        assertThat(bench.accepted("F", null, "{'op':'reveal','agency':'POL'}").rows())
                .isEmpty();
    }

    @Test
    @Rule("CO-1")
    void theMovesOfTheWorkedExampleCanBeMade() {
        for (AnswerKey.Move move : LanternStreet.answerKey().moves()) {
            assertThat(new Workbench().decide("A", null, move.edits()))
                    .as(move.id())
                    .isInstanceOf(Decision.Accepted.class);
        }
    }

    @Test
    @Rule("CO-10")
    void allEditsOrNone() {
        assertThat(bench.broken(
                        "{'op':'set','card':'hsa-v3','field':'role','value':'core'}",
                        "{'op':'set','card':'hsa-v3','field':'place','value':'nowhere'}"))
                .isEqualTo("UNKNOWN-ID edits[1].value");
    }

    @Test
    @Rule("CO-10")
    void aCommandIsOneChangePerRow() {
        var done = bench.accepted(
                "A",
                null,
                "{'op':'set','card':'hsa-v3','field':'role','value':'core'}",
                "{'op':'set','card':'hsa-v3','field':'title','value':'T'}");

        assertThat(done.rows()).hasSize(1);
        assertThat(done.rows().getFirst().key()).isEqualTo(new RowKey(RowType.VALUES, "hsa-v3"));
        assertThat(done.ids()).isEqualTo(Map.of());
    }
}
