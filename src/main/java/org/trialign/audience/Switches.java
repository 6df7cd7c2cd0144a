package org.trialign.audience;

import static org.trialign.model.Switch.AGREEMENTS;
import static org.trialign.model.Switch.CARDS;
import static org.trialign.model.Switch.COMMENTS;
import static org.trialign.model.Switch.CROSS_LINKS;
import static org.trialign.model.Switch.DOTS;
import static org.trialign.model.Switch.FOLLOW_UP;
import static org.trialign.model.Switch.FRAME;
import static org.trialign.model.Switch.MARKS;
import static org.trialign.model.Switch.PROPOSE_TERMS;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Phase;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import org.trialign.model.SwitchSetting;

/** What is switched on in a workshop (design §3): the preset of the phase, and what a facilitator flipped. */
public final class Switches {
    private Switches() {}

    /** The table of design §3. */
    public static Set<Switch> preset(Phase phase) {
        return switch (phase) {
            case FRAME -> Set.of(FRAME);
            case DRAFT -> Set.of(PROPOSE_TERMS, CARDS);
            case COMPARE -> Set.of(COMMENTS, CROSS_LINKS, MARKS);
            case PRIORITISE -> Set.of(COMMENTS, DOTS);
            case ALIGN -> Set.of(PROPOSE_TERMS, CARDS, COMMENTS, CROSS_LINKS, AGREEMENTS);
            case AGREE -> Set.of(COMMENTS, AGREEMENTS);
            case CLOSED -> Set.of(FOLLOW_UP);
        };
    }

    /** True in the last phase, in which nothing is changed but what became of the agreements. */
    static boolean isReadOnly(Snapshot now) {
        return now.phase() == Phase.CLOSED;
    }

    /**
     * True if it is on for this agency, or (null) for all: what was flipped for the agency counts, else what was flipped
     * for all, else the preset. Who may edit own cards may propose terms, unless that was switched off.
     */
    public static boolean isOn(Snapshot now, Switch which, @Nullable String agency) {
        return setting(now, which, agency)
                .or(() -> setting(now, which, null))
                .map(SwitchSetting::on)
                .orElseGet(() ->
                        preset(now.phase()).contains(which) || (which == PROPOSE_TERMS && isOn(now, CARDS, agency)));
    }

    /** Facilitators accept and merge terms in every phase but the last (design §3). */
    static boolean takesTerms(Snapshot now) {
        return now.phase() != Phase.CLOSED;
    }

    private static Optional<SwitchSetting> setting(Snapshot now, Switch which, @Nullable String agency) {
        String id = SwitchSetting.idOf(which, agency);
        return now.find(RowType.SWITCHES, id).map(row -> (SwitchSetting) row.thing());
    }
}
