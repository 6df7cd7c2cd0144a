package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Colour;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.ShortText;
import org.trialign.model.format.Title;

/** An agency at the table; its triangle is made of rows of their own. */
public record Agency(
        @Id String id,
        @Title String name,
        @Colour @Nullable String color,
        @ShortText @Nullable String seat,
        @LongText @Nullable String mission)
        implements Thing {}
