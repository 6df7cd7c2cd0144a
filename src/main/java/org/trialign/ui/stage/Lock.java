package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.trialign.audience.Switches;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.model.Switch;
import org.trialign.model.SwitchSetting;

/** Why something can't be done now, and who closed it. */
public final class Lock {
    private Lock() {}

    /** In a sentence for this reader; empty if the switch is on for the agency and the workshop in use. Observers get no names of persons. */
    public static Optional<String> why(Component speaker, Snapshot now, Switch which, String agency, Member reader) {
        boolean isArchived = now.standing() == Standing.State.ARCHIVED;
        if (!isArchived && Switches.isOn(now, which, agency)) {
            return Optional.empty();
        }
        String what = speaker.getTranslation("stage.locked." + which.wire());
        if (isArchived) {
            return Optional.of(what + " " + speaker.getTranslation("stage.locked.archived"));
        }
        Optional<SwitchSetting> one = setting(now, which, agency);
        String because = one.or(() -> setting(now, which, null))
                .map(flip -> flipped(speaker, now, flip, one.isPresent(), reader))
                .orElseGet(() -> speaker.getTranslation(
                        "stage.locked.phase",
                        speaker.getTranslation("phase." + now.phase().wire())));
        return Optional.of(what + " " + because);
    }

    private static String flipped(Component speaker, Snapshot now, SwitchSetting flip, boolean isOne, Member reader) {
        String by = flip.flippedBy();
        Optional<String> name = by == null || reader.role() == Role.OBSERVER
                ? Optional.empty()
                : now.member(by).map(Member::name);
        String who = name.orElse(speaker.getTranslation("stage.locked.a_facilitator"));
        return speaker.getTranslation(isOne ? "stage.locked.one" : "stage.locked.all", who);
    }

    private static Optional<SwitchSetting> setting(
            Snapshot now, Switch which, @org.jspecify.annotations.Nullable String agency) {
        return now.find(RowType.SWITCHES, SwitchSetting.idOf(which, agency)).map(row -> (SwitchSetting) row.thing());
    }
}
