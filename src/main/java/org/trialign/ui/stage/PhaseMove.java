package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trialign.audience.Switches;
import org.trialign.model.Agency;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;

/** Moves the workshop one phase forward or back, after saying what that will do for whom. */
final class PhaseMove {
    private PhaseMove() {}

    static Optional<Phase> before(Phase phase) {
        return phase.ordinal() == 0 ? Optional.empty() : Optional.of(Phase.values()[phase.ordinal() - 1]);
    }

    static Optional<Phase> after(Phase phase) {
        return phase.ordinal() == Phase.values().length - 1
                ? Optional.empty()
                : Optional.of(Phase.values()[phase.ordinal() + 1]);
    }

    static void ask(Component speaker, Stage stage, Snapshot now, Phase to) {
        String name = speaker.getTranslation("phase." + to.wire());
        boolean isBack = to.compareTo(now.phase()) < 0;
        Ask.open(
                speaker.getTranslation(isBack ? "stage.move.back" : "stage.move.forward", name),
                effects(speaker, now, to),
                speaker.getTranslation("stage.move.yes", name),
                () -> confirmed(speaker, stage, now, to));
    }

    /** Where another facilitator moved the workshop while it was asked, the answer was to another question. */
    private static void confirmed(Component speaker, Stage stage, Snapshot asked, Phase to) {
        Snapshot now = stage.now();
        if (now.phase() == asked.phase()) {
            stage.act(speaker, new Edit.SetPhase(to));
        } else if (now.phase() != to) {
            ask(speaker, stage, now, to);
        }
    }

    /** From the presets and what is flipped now, so that it is true for every pair of phases. */
    static List<String> effects(Component speaker, Snapshot now, Phase to) {
        var sentences = new ArrayList<String>();
        var aloud = new ArrayList<String>();
        for (Switch which : Switch.values()) {
            boolean isOn = Switches.isOn(now, which, null);
            boolean willBe = Switches.preset(to).contains(which);
            if (!OnScreens.has(which)) {
                if (willBe) {
                    aloud.add(speaker.getTranslation("stage.switch." + which.wire()));
                }
            } else if (isOn != willBe) {
                sentences.add(speaker.getTranslation((willBe ? "stage.opens." : "stage.closes.") + which.wire()));
            }
        }
        if (!aloud.isEmpty()) {
            sentences.add(speaker.getTranslation("stage.move.aloud", String.join(", ", aloud)));
        }
        if (!now.rows(RowType.SWITCHES).isEmpty()) {
            sentences.add(speaker.getTranslation("stage.move.flips"));
        }
        List<Agency> drafting = Agencies.drafting(now);
        boolean isForward = to.compareTo(now.phase()) > 0;
        if (isForward && Switches.preset(to).contains(Switch.COMMENTS) && !drafting.isEmpty()) {
            sentences.add(speaker.getTranslation("stage.move.reveals_nobody", Agencies.names(drafting)));
        }
        if (!isForward && drafting.size() < now.agencies().size()) {
            sentences.add(speaker.getTranslation("stage.move.hides_nobody"));
        }
        return sentences;
    }
}
