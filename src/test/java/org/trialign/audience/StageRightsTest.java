package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.audience.Verdicts.judge;
import static org.trialign.audience.Verdicts.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Help;
import org.trialign.model.Snapshot;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.model.WallMode;

/** Who hides, resets, asks for help, sets the wall and points. SYS has neither lead nor deputy. */
class StageRightsTest {
    @ParameterizedTest(name = "{0}, agency {1}: facilitators'' acts {2}, ask {3}, end {4}")
    @Rule({"SG-1", "SG-2", "SG-3"})
    @CsvSource(delimiter = '|', textBlock = """
            # who       | agency | acts | ask | end
            facilitator | LIB    | may  | no  | may
            facilitator | SYS    | may  | no  | may
            facilitator | XYZ    | ?    | ?   | ?
            lib-lead    | LIB    | no   | may | may
            lib-deputy  | LIB    | no   | may | may
            lib-lead    | POL    | no   | no  | no
            lib-lead    | XYZ    | ?    | ?   | ?
            observer    | LIB    | no   | no  | no
            observer    | XYZ    | ?    | ?   | ?
            """)
    void helpIsAskedByTheAgencyAndTheRestIsTheFacilitators(
            String who, String agency, String acts, String ask, String end) {
        Snapshot now = Scene.revealed("LIB").snapshot();
        assertThat(judge(who, now, new Edit.HideAgency(agency))).isEqualTo(acts);
        assertThat(judge(who, now, new Edit.ResetSwitches(null, agency))).isEqualTo(acts);
        assertThat(judge(who, now, new Edit.AskForHelp(agency))).isEqualTo(ask);
        assertThat(judge(who, now, new Edit.EndHelp(agency))).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @Rule({"SG-2", "SG-5", "SG-6"})
    @CsvSource({"facilitator, may", "lib-lead, no", "observer, no"})
    void theWallAndTheSpotlightAreTheFacilitators(String who, String verdict) {
        Snapshot now = Scene.revealed("LIB").snapshot();
        assertThat(judge(who, now, new Edit.SetWall(WallMode.AGENCIES))).isEqualTo(verdict);
        assertThat(judge(who, now, new Edit.ResetSwitches(null, null))).isEqualTo(verdict);
        assertThat(judge(who, now, point(null))).isEqualTo(verdict);
        assertThat(judge(who, now, point(new Target(TargetKind.CARD, "lib-v1"))))
                .isEqualTo(verdict);
        assertThat(judge(who, now, point(new Target(TargetKind.TRIANGLE, "POL"))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @Rule("SG-6")
    @CsvSource({"facilitator, may", "lib-lead, no", "observer, no"})
    void pointingTellsNothingOfWhatIsHidden(String who, String atAFinding) {
        Snapshot now = Scene.revealed("LIB").snapshot();
        Edit hidden = point(new Target(TargetKind.CARD, "pol-v1"));
        Snapshot without = Scene.revealed("LIB")
                .remove(org.trialign.model.RowType.VALUES, "pol-v1")
                .snapshot();
        assertThat(refusal(who, now, hidden))
                .isEqualTo(refusal(who, without, hidden))
                .isPresent();
        for (String key : List.of("F1|pol-v1", "F1|no-such-card")) {
            assertThat(judge(who, now, point(new Target(TargetKind.FINDING, key))))
                    .isEqualTo(atAFinding);
        }
    }

    @Test
    @Rule("SG-4")
    void askingForHelpLetsFacilitatorsReadNotWrite() {
        Snapshot now = Scene.unrevealed().put(null, new Help("LIB")).snapshot();
        assertThat(judge("facilitator", now, new Edit.RemoveCard("lib-v1"))).isEqualTo("no");
        assertThat(judge("facilitator", now, new Edit.RemoveCard("pol-v1"))).isEqualTo("?");
    }

    private static Edit point(@Nullable Target target) {
        return new Edit.PointAt(target);
    }
}
