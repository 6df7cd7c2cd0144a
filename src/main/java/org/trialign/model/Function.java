package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Title;

/** What an activity does and an output provides. */
public record Function(
        @Id String id,
        @Title String name,
        @LongText @Nullable String definition) implements Term {}
