package org.trialign.workshop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Role;

/**
 * A link by which people join a workshop, without the secret part, which is kept nowhere.
 *
 * @param agency for whom those who join speak; null for facilitators and observers
 * @param usesAllowed how many may join by it; null: everybody who has it
 * @param madeBy account of the facilitator
 * @param uses who joined, the first one first
 */
public record Invitation(
        String id,
        String workshop,
        Role role,
        @Nullable String agency,
        @Nullable Integer usesAllowed,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        boolean isRevoked,
        List<Use> uses) {
    public Invitation {
        uses = List.copyOf(uses);
    }

    /** Somebody joined. */
    public record Use(String account, Instant at) {}

    /** True while somebody can still join by it. */
    public boolean isOpen(Instant now) {
        return !isRevoked && now.isBefore(expiresAt) && (usesAllowed == null || uses.size() < usesAllowed);
    }
}
