package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Ref;
import org.trialign.model.format.ShortText;
import org.trialign.model.format.Title;

/** What people meet: a service, an obligation, a nudge. */
public record Output(
        @Id String id,
        @Title String title,
        OutputKind kind,
        @Ref(RowType.FUNCTIONS) @Nullable String function,
        @Ref(RowType.POPULATIONS) @Nullable String population,
        @Ref(RowType.PLACES) @Nullable String place,
        @Ref(RowType.TIMES) @Nullable String time,
        @ShortText @Nullable String volume,
        @LongText @Nullable String note,
        @Nullable Boolean agenciesOnly)
        implements ChainCard {}
