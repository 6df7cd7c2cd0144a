package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.audience.Verdicts.judge;
import static org.trialign.audience.Verdicts.member;
import static org.trialign.audience.Verdicts.name;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Cell;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.Pin;
import org.trialign.model.RowType;
import org.trialign.model.SharedFault;
import org.trialign.model.Snapshot;
import org.trialign.model.ValueClaim;

/** Who may say what about findings: {@code may}, {@code no} (forbidden) or {@code ?} (not found). */
class MayFindingsTest {
    private static final String BURDEN = "C5|pol-o1>lib-u1";

    @ParameterizedTest(name = "{0}, revealed {1}: {2} {3}")
    @Rule({"AU-42", "AU-43", "AU-60"})
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # who       | revealed    | key                | settles
            facilitator | LIB POL SYS | "C5|pol-o1>lib-u1" | may
            facilitator | LIB         | "C5|pol-o1>lib-u1" | ?
            facilitator | LIB POL SYS | "C5|pol-o1>sys-u1" | ?
            facilitator | LIB POL SYS | "F6|lib-v9"        | ?
            facilitator | LIB POL SYS | "F6|sys-v9"        | may
            facilitator | LIB POL SYS | "not a key"        | ?
            lib-lead    | LIB POL SYS | "C5|pol-o1>lib-u1" | no
            lib-lead    | POL SYS     | "C5|pol-o1>lib-u1" | ?
            lib-lead    | LIB POL SYS | "F6|lib-v9"        | no
            pol-lead    | LIB POL SYS | "F6|lib-v9"        | ?
            observer    | LIB POL SYS | "C5|pol-o1>lib-u1" | no
            observer    | LIB POL SYS | "O4|au"            | ?
            observer    | LIB POL SYS | "F6|lib-v9"        | ?
            """)
    void facilitatorsSettleWhatTheySee(String who, String revealed, String key, String settles) {
        Snapshot now = scene(revealed).snapshot();
        assertThat(judge(who, now, new Edit.Pin(key))).isEqualTo(settles);
        assertThat(judge(who, now, new Edit.Unpin(key))).isEqualTo(settles);
        assertThat(judge(who, now, new Edit.Dismiss(key, "why"))).isEqualTo(settles);
        assertThat(judge(who, now, new Edit.Reopen(key))).isEqualTo(settles);
        assertThat(judge(who, now, new Edit.Nod(key))).isEqualTo(settles);
    }

    @ParameterizedTest(name = "{0}, revealed {1}: {2}")
    @Rule({"AU-42", "AU-43", "AU-61"})
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # who       | revealed    | key                | shares
            lib-lead    | LIB POL SYS | "F6|lib-v9"        | may
            lib-deputy  | -           | "F6|lib-v9"        | may
            pol-lead    | LIB POL SYS | "F6|lib-v9"        | ?
            facilitator | LIB POL SYS | "F6|lib-v9"        | ?
            facilitator | LIB POL SYS | "F6|sys-v9"        | may
            observer    | LIB POL SYS | "F6|lib-v9"        | ?
            observer    | LIB POL SYS | "C5|pol-o1>lib-u1" | no
            lib-lead    | LIB POL SYS | "F6|lib-v1"        | ?
            """)
    void anOwnerSharesItsFaults(String who, String revealed, String key, String shares) {
        Snapshot now = scene(revealed).snapshot();
        assertThat(judge(who, now, new Edit.ShareFault(key))).isEqualTo(shares);
        assertThat(judge(who, now, new Edit.UnshareFault(key))).isEqualTo(shares);
    }

    @Test
    @Rule("AU-61")
    void whoSeesASharedFaultIsNotItsOwner() {
        Snapshot now =
                scene("LIB POL SYS").put(null, new SharedFault("F6|lib-v9")).snapshot();
        assertThat(judge("facilitator", now, new Edit.UnshareFault("F6|lib-v9")))
                .isEqualTo("no");
        assertThat(judge("facilitator", now, new Edit.Dismiss("F6|lib-v9", "why")))
                .isEqualTo("may");
        assertThat(judge("pol-lead", now, new Edit.UnshareFault("F6|lib-v9"))).isEqualTo("?");
        assertThat(judge("lib-lead", now, new Edit.UnshareFault("F6|lib-v9"))).isEqualTo("may");
    }

    @Test
    @Rule("AU-60")
    void whatWasSaidMayOutliveTheFinding() {
        Snapshot now = scene("LIB POL SYS")
                .put(null, new Pin(BURDEN))
                .remove(RowType.CROSS_LINKS, "x2")
                .snapshot();
        assertThat(judge("facilitator", now, new Edit.Unpin(BURDEN))).isEqualTo("may");
        assertThat(judge("facilitator", now, new Edit.Pin(BURDEN))).isEqualTo("?");
        assertThat(judge("lib-lead", now, new Edit.Unpin(BURDEN))).isEqualTo("?");
    }

    @Test
    @Rule("AU-60")
    void aNodSpeaksOfWhatWasThereAtTheBaseline() {
        Snapshot then = scene("LIB POL SYS").snapshot();
        Snapshot now = scene("LIB POL SYS").remove(RowType.CROSS_LINKS, "x2").at(2);
        assertThat(nod("facilitator", now, then)).isEqualTo("may");
        assertThat(nod("lib-lead", now, then)).isEqualTo("no");
        assertThat(nod("observer", now, then)).isEqualTo("no");
        assertThat(nod("facilitator", now, now)).isEqualTo("?");
    }

    @Test
    @Rule({"AU-60", "AU-61"})
    void inAClosedWorkshopNothingMoreIsSaid() {
        Snapshot now = scene("LIB POL SYS").in(Phase.CLOSED).snapshot();
        assertThat(judge("facilitator", now, new Edit.Pin(BURDEN))).isEqualTo("no");
        assertThat(judge("facilitator", now, new Edit.Dismiss(BURDEN, "why"))).isEqualTo("no");
        assertThat(judge("lib-lead", now, new Edit.ShareFault("F6|lib-v9"))).isEqualTo("no");
    }

    private static String nod(String who, Snapshot now, Snapshot then) {
        return name(May.refusal(
                member(who), new Edit.Nod(BURDEN), now, id -> Optional.empty(), new FindingsLookup(revision -> then)));
    }

    /** With a vague value of each agency, a fault of its own. */
    private static Scene scene(String revealed) {
        Scene scene = revealed.equals("-") ? Scene.unrevealed() : Scene.revealed(revealed.split(" "));
        return scene.put("LIB", vague("lib-v9")).put("SYS", vague("sys-v9"));
    }

    private static ValueClaim vague(String id) {
        return new ValueClaim(
                id, "Vague", Cell.INDIVIDUAL_WELFARE, null, null, null, null, null, List.of(), null, null);
    }
}
