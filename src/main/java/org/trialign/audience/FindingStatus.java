package org.trialign.audience;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.DismissedFinding;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/**
 * What people did with a finding, for those who work in the room. Observers and the wall get none of it (findings.md §6).
 *
 * @param shared a fault whose owner lets the facilitators see it
 * @param dismissed the reason, while the dismissal is in force; null: it isn't dismissed
 */
record FindingStatus(
        boolean pinned, boolean shared, @Nullable String dismissed) {
    static final FindingStatus NONE = new FindingStatus(false, false, null);

    /** Of a snapshot's findings, by key; for an audience. */
    static final class Statuses {
        private final Set<String> pinned = new HashSet<>();
        private final Set<String> shared = new HashSet<>();
        private final Map<String, String> dismissed = new HashMap<>();

        static Statuses of(Audience audience, Snapshot snapshot, Set<String> closed) {
            var statuses = new Statuses();
            boolean works = switch (audience) {
                case AgencyAudience a -> true;
                case FacilitatorAudience f -> true;
                case ObserverAudience o -> false;
                case WallAudience w -> false;
            };
            if (works) {
                statuses.read(snapshot, closed);
            }
            return statuses;
        }

        private void read(Snapshot snapshot, Set<String> closed) {
            snapshot.rows(RowType.PINS).forEach(pin -> pinned.add(pin.id()));
            snapshot.rows(RowType.SHARED_FAULTS).forEach(fault -> shared.add(fault.id()));
            for (Row row : snapshot.rows(RowType.DISMISSALS)) {
                if (row.thing() instanceof DismissedFinding dismissal && closed.contains(dismissal.key())) {
                    dismissed.put(dismissal.key(), dismissal.reason());
                }
            }
        }

        FindingStatus of(String key) {
            boolean isPinned = pinned.contains(key);
            boolean isShared = shared.contains(key);
            String reason = dismissed.get(key);
            return isPinned || isShared || reason != null ? new FindingStatus(isPinned, isShared, reason) : NONE;
        }
    }
}
