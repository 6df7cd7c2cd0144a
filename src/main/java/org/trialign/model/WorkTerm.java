package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Title;

/** A term of work that one agency may require and another forbid. */
public record WorkTerm(
        @Id String id,
        @Title String name,
        @LongText @Nullable String definition) implements Term {}
