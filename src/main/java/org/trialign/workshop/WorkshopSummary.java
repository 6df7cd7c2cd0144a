package org.trialign.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Phase;
import org.trialign.model.Role;

/** One line of "my workshops". */
public record WorkshopSummary(
        String slug,
        String title,
        String problem,
        Phase phase,
        Role role,
        @Nullable String agency,
        Instant changedAt) {}
