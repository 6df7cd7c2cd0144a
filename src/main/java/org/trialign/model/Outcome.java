package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.OrNull;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** What changes for people. */
public record Outcome(
        @Id String id,
        @Title String title,
        OutcomeKind kind,
        @Ref(RowType.CONDITIONS) @Nullable String condition,
        @OrNull @Nullable Direction direction,
        @Ref(RowType.POPULATIONS) @Nullable String population,
        @LongText @Nullable String note,
        @Nullable Boolean agenciesOnly)
        implements ChainCard {}
