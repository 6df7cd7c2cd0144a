package org.trialign.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Max;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** Work that an agency does. */
public record Activity(
        @Id String id,
        @Title String title,
        ActivityKind kind,
        @Ref(RowType.FUNCTIONS) @Nullable String function,
        @Ref(RowType.FUNCTIONS) @Max(20) List<String> needs,
        @Ref(RowType.TERMS) @Max(20) List<String> requires,
        @Ref(RowType.TERMS) @Max(20) List<String> forbids,
        @LongText @Nullable String note,
        @Nullable Boolean agenciesOnly)
        implements ChainCard {
    public Activity {
        needs = List.copyOf(needs);
        requires = List.copyOf(requires);
        forbids = List.copyOf(forbids);
    }
}
