package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.audience.Verdicts.judge;
import static org.trialign.audience.Verdicts.scene;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.model.Switch;

/** Who moves people and puts workshops away; what may be done in one that is put away. */
class MayPeopleTest {
    @ParameterizedTest(name = "{0}: {1}")
    @Rule({"PE-70", "WS-20", "WS-21"})
    @CsvSource({"facilitator, may", "lib-lead, no", "lib-deputy, no", "observer, no"})
    void peopleAndStandingAreTheFacilitators(String who, String verdict) {
        Snapshot now = scene("LIB").snapshot();
        assertThat(judge(who, now, new Edit.MoveMember("lib-lead", Role.OBSERVER, null)))
                .isEqualTo(verdict);
        assertThat(judge(who, now, new Edit.RemoveMember("lib-lead"))).isEqualTo(verdict);
        assertThat(judge(who, now, new Edit.SetStanding(Standing.State.ARCHIVED)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} in one that is {1}: cards {2}, phase {3}, bring back {4}")
    @Rule({"WS-20", "WS-21"})
    @CsvSource(delimiter = '|', textBlock = """
            lib-lead    | ARCHIVED | no | no | no
            facilitator | ARCHIVED | no | no | may
            observer    | ARCHIVED | no | no | no
            lib-lead    | DELETED  | ?  | ?  | ?
            facilitator | DELETED  | ?  | ?  | may
            """)
    void whatIsPutAwayIsNotChanged(String who, Standing.State state, String cards, String phase, String back) {
        Snapshot now = standing(
                state, scene("LIB POL SYS").flip(Switch.CARDS, null, true).snapshot());
        assertThat(judge(who, now, new Edit.RemoveCard("lib-o1"))).isEqualTo(cards);
        assertThat(judge(who, now, new Edit.SetPhase(Phase.DRAFT))).isEqualTo(phase);
        assertThat(judge(who, now, new Edit.SetStanding(Standing.State.ACTIVE))).isEqualTo(back);
    }

    private static Snapshot standing(Standing.State state, Snapshot now) {
        var row = new Row(RowType.STANDING, null, Row.GAP, new Standing(state));
        return now.with(now.revision(), List.of(new RowChange(row.key(), null, row)));
    }
}
