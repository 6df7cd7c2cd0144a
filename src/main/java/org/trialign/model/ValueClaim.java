package org.trialign.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Max;
import org.trialign.model.format.OrNull;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** A claim of public value. */
public record ValueClaim(
        @Id String id,
        @Title String title,
        Cell cell,
        @Nullable ValueRole role,
        @Ref(RowType.POPULATIONS) @Nullable String population,
        @Ref(RowType.PLACES) @Nullable String place,
        @Ref(RowType.CONDITIONS) @Nullable String condition,
        @OrNull @Nullable Direction direction,
        @Ref(RowType.FACETS) @Max(40) List<String> facets,
        @LongText @Nullable String note,
        @Nullable Boolean agenciesOnly)
        implements ChainCard {
    public ValueClaim {
        facets = List.copyOf(facets);
    }

    public boolean isCore() {
        return role == ValueRole.CORE;
    }
}
