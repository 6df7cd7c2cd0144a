package org.trialign.model;

import org.jspecify.annotations.Nullable;

/** What cards refer to: a part of the problem, or a term of the shared vocabulary. */
public sealed interface SharedWord extends Thing permits Facet, Term {
    /** What people call it. */
    String called();

    @Nullable
    String definition();
}
