package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Ref;
import org.trialign.model.format.ShortText;
import org.trialign.model.format.Title;

/** Something that can rise or fall, with its measure. */
public record Condition(
        @Id String id,
        @Title String name,
        @LongText @Nullable String definition,
        @Ref(RowType.CONDITIONS) @Nullable String parent,
        @Ref(RowType.POPULATIONS) @Nullable String subject,
        @ShortText @Nullable String measure,
        @ShortText @Nullable String baseline)
        implements Term {}
