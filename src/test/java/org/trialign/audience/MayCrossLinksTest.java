package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.audience.Verdicts.judge;
import static org.trialign.audience.Verdicts.name;
import static org.trialign.audience.Verdicts.object;
import static org.trialign.audience.Verdicts.scene;
import static org.trialign.audience.Verdicts.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import tools.jackson.databind.node.ObjectNode;

/** The rights of cross links; in the cells as in {@link MayTest}. SYS has neither lead nor deputy. */
class MayCrossLinksTest {
    @ParameterizedTest(name = "{0} draws {1} from {2} to {3} by {4}, revealed {5}, cross links {6}: {7}")
    @Rule({"AU-42", "AU-43", "AU-44", "AU-47"})
    @CsvSource(delimiter = '|', textBlock = """
            # who       | effect | from   | to     | by  | revealed    | on  | verdict
            lib-lead    | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | on  | may
            lib-lead    | +      | pol-o1 | lib-a1 | LIB | LIB POL SYS | on  | may
            lib-deputy  | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | on  | may
            pol-lead    | +      | lib-o1 | pol-a1 | POL | LIB POL SYS | on  | may
            lib-lead    | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | off | no
            lib-lead    | +      | lib-o1 | pol-a1 | POL | LIB POL SYS | on  | no
            lib-lead    | +      | pol-o1 | sys-a1 | LIB | LIB POL SYS | on  | no
            lib-lead    | -      | pol-o1 | lib-u1 | LIB | LIB POL SYS | on  | may
            lib-deputy  | -      | pol-o1 | lib-u1 | LIB | LIB POL SYS | on  | may
            pol-lead    | -      | pol-o1 | lib-u1 | POL | LIB POL SYS | on  | no
            pol-lead    | -      | pol-o1 | lib-u1 | LIB | LIB POL SYS | on  | no
            lib-lead    | -      | pol-o1 | lib-u1 | LIB | LIB POL SYS | off | no
            lib-lead    | +      | lib-o1 | pol-a1 | LIB | LIB         | on  | ?
            lib-lead    | +      | lib-o1 | pol-a1 | LIB | POL         | on  | ?
            lib-lead    | -      | pol-o1 | lib-u1 | LIB | LIB         | off | ?
            lib-lead    | +      | lib-o1 | nobody | LIB | LIB POL SYS | on  | ?
            lib-lead    | +      | lib-o1 | pol-a1 | XYZ | LIB POL SYS | on  | ?
            facilitator | +      | sys-o1 | lib-a1 | SYS | LIB POL SYS | on  | may
            facilitator | +      | lib-o1 | sys-a1 | SYS | LIB         | on  | may
            facilitator | -      | pol-o1 | sys-u1 | SYS | LIB POL SYS | on  | may
            facilitator | -      | sys-o1 | pol-u1 | SYS | LIB POL SYS | on  | no
            facilitator | +      | sys-o1 | lib-a1 | LIB | LIB POL SYS | on  | no
            facilitator | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | on  | no
            facilitator | +      | sys-o1 | lib-a1 | SYS | -           | on  | ?
            observer    | +      | lib-o1 | pol-a1 | LIB | LIB POL SYS | on  | no
            observer    | +      | lib-o1 | pol-a1 | LIB | LIB         | on  | ?
            observer    | -      | pol-o1 | sys-u2 | SYS | LIB POL SYS | on  | ?
            """)
    void crossLinksAreDrawnByTheirEnds(
            String who, String effect, String from, String to, String by, String revealed, String on, String verdict) {
        Snapshot now =
                scene(revealed).flip(Switch.CROSS_LINKS, null, on.equals("on")).snapshot();
        ObjectNode link = object("by", by, "from", from, "to", to, "effect", effect);
        assertThat(judge(who, now, new Edit.AddCrossLink(link))).isEqualTo(verdict);
    }

    /** x1: LIB hands off to POL; x2: LIB drew the burden of POL; x3: LIB proposed that SYS hands off to it. */
    @ParameterizedTest(name = "{0}, {1}, revealed {2}, cross links {3}: agree {4}, change and remove {5}")
    @Rule({"AU-42", "AU-43", "AU-45", "AU-46", "AU-47"})
    @CsvSource(delimiter = '|', textBlock = """
            # who       | link | revealed    | on  | agree | change
            lib-lead    | x1   | LIB POL SYS | on  | no    | may
            lib-deputy  | x1   | LIB POL SYS | on  | no    | may
            pol-lead    | x1   | LIB POL SYS | on  | may   | may
            pol-deputy  | x1   | LIB POL SYS | on  | may   | may
            pol-lead    | x1   | LIB POL SYS | off | no    | no
            lib-lead    | x1   | LIB POL SYS | off | no    | no
            pol-lead    | x1   | POL         | on  | ?     | ?
            pol-lead    | x1   | LIB         | on  | ?     | ?
            lib-lead    | x2   | LIB POL SYS | on  | no    | may
            pol-lead    | x2   | LIB POL SYS | on  | may   | no
            lib-lead    | x3   | LIB POL SYS | on  | no    | may
            pol-lead    | x3   | LIB POL SYS | on  | no    | no
            facilitator | x1   | LIB POL SYS | on  | no    | no
            facilitator | x3   | LIB POL SYS | on  | may   | may
            facilitator | x3   | LIB         | on  | may   | may
            facilitator | x3   | LIB         | off | no    | no
            facilitator | x3   | -           | on  | ?     | ?
            observer    | x1   | LIB POL SYS | on  | no    | no
            observer    | x1   | LIB         | on  | ?     | ?
            observer    | x4   | LIB POL SYS | on  | ?     | ?
            lib-lead    | x9   | LIB POL SYS | on  | ?     | ?
            """)
    void crossLinksAreAgreedByTheOtherEnd(
            String who, String link, String revealed, String on, String agree, String change) {
        Snapshot now =
                scene(revealed).flip(Switch.CROSS_LINKS, null, on.equals("on")).snapshot();
        assertThat(judge(who, now, new Edit.AgreeCrossLink(link))).isEqualTo(agree);
        assertThat(judge(who, now, new Edit.RemoveCrossLink(link))).isEqualTo(change);
        assertThat(judge(who, now, new Edit.SetCrossLink(link, "note", text("New"))))
                .isEqualTo(change);
    }
}
