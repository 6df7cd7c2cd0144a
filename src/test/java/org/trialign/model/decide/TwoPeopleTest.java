package org.trialign.model.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Refusal;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.format.WorkshopFile;

/** What becomes of a command that was based on an older revision (doors.md, last lines). */
class TwoPeopleTest {
    private static final long SEEN = 1;

    private final Workbench bench = new Workbench();

    @Test
    @Rule("CO-14")
    void differentFieldsOfOneCardBothWin() {
        bench.accepted("B", SEEN, "{'op':'set','card':'lib-v1','field':'title','value':'B'}");
        var done = bench.accepted("A", SEEN, "{'op':'set','card':'lib-v1','field':'role','value':'contributing'}");

        assertThat(bench.field("lib-v1", "title")).isEqualTo("\"B\"");
        assertThat(bench.field("lib-v1", "role")).isEqualTo("\"contributing\"");
        assertThat(done.overwritten()).isEmpty();
    }

    @Test
    @Rule("CO-14")
    void ofOneScalarFieldTheLaterWinsAndTheEarlierIsTold() {
        bench.accepted("B", SEEN, "{'op':'set','card':'lib-v1','field':'title','value':'B'}");
        var done = bench.accepted("A", SEEN, "{'op':'set','card':'lib-v1','field':'title','value':'A'}");

        assertThat(bench.field("lib-v1", "title")).isEqualTo("\"A\"");
        assertThat(done.overwritten())
                .containsExactly(new Overwritten(new RowKey(RowType.VALUES, "lib-v1"), "title", "B"));
    }

    @Test
    @Rule("CO-14")
    void nobodyIsToldWhoseWorkWasSeenOrIsTheSendersOwn() {
        bench.accepted("A", SEEN, "{'op':'set','card':'lib-v1','field':'title','value':'A1'}");
        assertThat(bench.accepted("A", SEEN, "{'op':'set','card':'lib-v1','field':'title','value':'A2'}")
                        .overwritten())
                .isEmpty();
        assertThat(bench.accepted("B", 3L, "{'op':'set','card':'lib-v1','field':'title','value':'B'}")
                        .overwritten())
                .isEmpty();
    }

    @Test
    @Rule("CO-15")
    void aTextThatChangedMeanwhileIsRefusedWithWhatIsThereNow() {
        bench.accepted("B", SEEN, "{'op':'set','card':'lib-v1','field':'note','value':'B'}");

        assertThat(bench.refused("A", SEEN, "{'op':'set','card':'lib-v1','field':'note','value':'A'}"))
                .isInstanceOfSatisfying(
                        Refusal.Stale.class, stale -> assertThat(stale.now()).isEqualTo("\"B\""));
        assertThat(bench.accepted("A", SEEN, "{'op':'set','card':'lib-v1','field':'note','value':'B'}")
                        .rows())
                .isEmpty();
        bench.accepted("A", 2L, "{'op':'set','card':'lib-v1','field':'note','value':'A'}");
        bench.accepted("B", null, "{'op':'set','card':'lib-v1','field':'note','value':'C'}");
    }

    @Test
    @Rule("CO-15")
    void twoEditsOfOneTextInOneCommandAreNoConflict() {
        bench.accepted("B", SEEN, "{'op':'set','card':'lib-v1','field':'role','value':'contributing'}");
        bench.accepted(
                "A",
                SEEN,
                "{'op':'set','card':'lib-v1','field':'note','value':'1'}",
                "{'op':'set','card':'lib-v1','field':'note','value':'2'}");

        assertThat(bench.field("lib-v1", "note")).isEqualTo("\"2\"");
    }

    @Test
    @Rule("CO-16")
    void aSetAfterAnothersRemovalBringsTheCardBackWithItsLinks() {
        var before = WorkshopFile.write(bench.now.workshop());
        bench.accepted("B", SEEN, "{'op':'remove','card':'lib-v2'}");
        var done = bench.accepted("A", SEEN, "{'op':'set','card':'lib-v2','field':'title','value':'Kept'}");
        bench.accepted("A", null, "{'op':'set','card':'lib-v2','field':'title','value':" + title() + "}");

        assertThat(WorkshopFile.write(bench.now.workshop())).isEqualTo(before);
        assertThat(done.overwritten())
                .containsExactly(new Overwritten(new RowKey(RowType.VALUES, "lib-v2"), null, "B"));
    }

    private static String title() {
        return new Workbench().field("lib-v2", "title");
    }

    @Test
    @Rule("CO-16")
    void aCardThatIsBackIsAgainInAboutAndSoIsTheStakeholderThatWentWithIt() {
        var made = bench.accepted(
                "A",
                null,
                "{'op':'addCard','agency':'LIB','list':'stakeholders','value':{'id':'one','authorizer':'au-council','about':['lib-v1']}}",
                "{'op':'addCard','agency':'LIB','list':'stakeholders','value':{'id':'two','authorizer':'au-council','about':['lib-v2','lib-v1']}}");
        bench.accepted("B", null, "{'op':'remove','card':'lib-v1'}");
        bench.accepted("A", 2L, "{'op':'set','card':'lib-v1','field':'title','value':'Kept'}");

        Stakeholder one = (Stakeholder)
                bench.thing(RowType.STAKEHOLDERS, String.valueOf(made.ids().get("one")));
        Stakeholder two = (Stakeholder)
                bench.thing(RowType.STAKEHOLDERS, String.valueOf(made.ids().get("two")));
        assertThat(one.about()).containsExactly("lib-v1");
        assertThat(two.about()).containsExactlyInAnyOrder("lib-v1", "lib-v2");
    }

    @Test
    @Rule("CO-16")
    void linksToCardsThatAreGoneStayAway() {
        var link = bench.now.workshop().triangle("LIB").links().getFirst();
        bench.accepted(
                "B",
                SEEN,
                "{'op':'remove','card':'" + link.from() + "'}",
                "{'op':'remove','card':'" + link.to() + "'}");
        bench.accepted("A", SEEN, "{'op':'set','card':'" + link.to() + "','field':'note','value':'Kept'}");

        assertThat(bench.card(link.to())).isNotNull();
        assertThat(bench.has(RowType.LINKS, link.id())).isFalse();
    }

    @Test
    @Rule("CO-17")
    void aRemoveAfterAnothersEditIsRefused() {
        bench.accepted("B", SEEN, "{'op':'set','card':'lib-v1','field':'title','value':'B'}");

        assertThat(bench.refused("A", SEEN, "{'op':'remove','card':'lib-v1'}"))
                .isInstanceOfSatisfying(
                        Refusal.Stale.class, stale -> assertThat(stale.now()).contains("\"B\""));
        bench.accepted("A", 2L, "{'op':'remove','card':'lib-v1'}");
    }

    @Test
    @Rule("CO-17")
    void aRemoveAfterOnesOwnEditOrAnothersRemovalIsDone() {
        bench.accepted("A", SEEN, "{'op':'set','card':'lib-v1','field':'title','value':'A'}");
        bench.accepted("A", SEEN, "{'op':'remove','card':'lib-v1'}");

        assertThat(bench.accepted("B", SEEN, "{'op':'remove','card':'lib-v1'}").rows())
                .isEmpty();
        assertThat(bench.refused("B", null, "{'op':'remove','card':'lib-v1'}")).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @Rule("CO-17")
    void aLinkThatAnotherRemovedIsNotFound() {
        var link = bench.now.workshop().triangle("LIB").links().getFirst();
        String removal = "{'op':'removeLink','agency':'LIB','from':'" + link.from() + "','to':'" + link.to() + "'}";
        bench.accepted("B", SEEN, removal);

        assertThat(bench.refused("A", SEEN, removal)).isInstanceOf(Refusal.NotFound.class);
    }
}
