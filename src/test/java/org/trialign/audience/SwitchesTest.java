package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Phase;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;

@Rule("AU-40")
class SwitchesTest {
    /** The table of design §3; {@code x}: on. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            PHASE      | FRAME | PROPOSE_TERMS | CARDS | COMMENTS | CROSS_LINKS | MARKS | DOTS | AGREEMENTS | FOLLOW_UP
            FRAME      | x     | -             | -     | -        | -           | -     | -    | -          | -
            DRAFT      | -     | x             | x     | -        | -           | -     | -    | -          | -
            COMPARE    | -     | -             | -     | x        | x           | x     | -    | -          | -
            PRIORITISE | -     | -             | -     | x        | -           | -     | x    | -          | -
            ALIGN      | -     | x             | x     | x        | x           | -     | -    | x          | -
            AGREE      | -     | -             | -     | x        | -           | -     | -    | x          | -
            CLOSED     | -     | -             | -     | -        | -           | -     | -    | -          | x
            """)
    void aPhaseIsAPresetOfSwitches(
            Phase phase,
            String frame,
            String terms,
            String cards,
            String comments,
            String crossLinks,
            String marks,
            String dots,
            String agreements,
            String followUp) {
        String[] expected = {frame, terms, cards, comments, crossLinks, marks, dots, agreements, followUp};
        Snapshot snapshot = Scene.unrevealed().in(phase).snapshot();
        String[] found = Arrays.stream(Switch.values())
                .map(which -> Switches.isOn(snapshot, which, "LIB") ? "x" : "-")
                .toArray(String[]::new);
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, for all {1}, for LIB {2}: LIB {3}, POL {4}")
    @CsvSource(delimiter = '|', textBlock = """
            ALIGN | -   | -   | on  | on
            ALIGN | off | -   | off | off
            ALIGN | off | on  | on  | off
            ALIGN | -   | off | off | on
            ALIGN | on  | off | off | on
            AGREE | -   | -   | off | off
            AGREE | on  | -   | on  | on
            AGREE | -   | on  | on  | off
            AGREE | on  | off | off | on
            AGREE | off | on  | on  | off
            """)
    void whatWasFlippedForAnAgencyCountsFirst(Phase phase, String all, String lib, String forLib, String forPol) {
        Scene scene = Scene.unrevealed().in(phase);
        if (!all.equals("-")) {
            scene.flip(Switch.CARDS, null, all.equals("on"));
        }
        if (!lib.equals("-")) {
            scene.flip(Switch.CARDS, "LIB", lib.equals("on"));
        }
        assertThat(Switches.isOn(scene.snapshot(), Switch.CARDS, "LIB")).isEqualTo(forLib.equals("on"));
        assertThat(Switches.isOn(scene.snapshot(), Switch.CARDS, "POL")).isEqualTo(forPol.equals("on"));
        assertThat(Switches.isOn(scene.snapshot(), Switch.CARDS, null)).isEqualTo(forPol.equals("on"));
    }
}
