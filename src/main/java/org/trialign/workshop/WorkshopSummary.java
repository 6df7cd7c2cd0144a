package org.trialign.workshop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Phase;
import org.trialign.model.Role;
import org.trialign.model.Standing;

/**
 * One line of "my workshops".
 *
 * @param language of what is written in it, if it is told
 * @param agency for whom the reader speaks, or null
 * @param agencies ids of those at the table, in the order of their seats
 * @param people how many members there are
 * @param changedAt of a deleted one when it was deleted
 */
public record WorkshopSummary(
        String id,
        String slug,
        String title,
        @Nullable String language,
        String problem,
        Phase phase,
        Standing.State standing,
        Role role,
        @Nullable String agency,
        List<String> agencies,
        int people,
        Instant changedAt) {
    public WorkshopSummary {
        agencies = List.copyOf(agencies);
    }
}
