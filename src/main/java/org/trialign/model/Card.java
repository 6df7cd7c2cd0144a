package org.trialign.model;

import org.jspecify.annotations.Nullable;

/** A card of a triangle (workshop-format.md §5). */
public sealed interface Card extends Thing permits ChainCard, Stakeholder {
    @Nullable
    String note();

    @Nullable
    Boolean agenciesOnly();

    /** True if observers see neither the card nor a finding that rests on it. */
    default boolean isAgenciesOnly() {
        return Boolean.TRUE.equals(agenciesOnly());
    }
}
