package org.trialign.findings.index;

/**
 * What a search can look at, in the grain in which the detector knows what changed. The last three follow from the
 * others: an edit need not change them, and then ends there.
 */
public enum Aspect {
    POPULATIONS,
    PLACES,
    TIMES,
    CONDITIONS,
    AUTHORIZERS,
    RESOURCES,
    FACETS,
    VALUES,
    STAKEHOLDERS,
    INPUTS,
    ACTIVITIES,
    OUTPUTS,
    OUTCOMES,
    /** {@code +} links inside triangles. */
    LINKS,
    /** The evidence of {@link Step}s. */
    STEPS,
    /** {@code -} links inside triangles. */
    HOME_BURDENS,
    /** {@code -} cross links. */
    CROSS_BURDENS,
    /** {@code +} cross links. */
    HAND_OFFS,
    /** facets(x) of every card. */
    TOUCHED_FACETS,
    /** Which cards trace to core. */
    CORE,
    /** What {@link Capacities} tells. */
    CAPACITY
}
