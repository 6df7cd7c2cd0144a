package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** People whom cards speak about. */
public record Population(
        @Id String id,
        @Title String name,
        @LongText @Nullable String definition,
        @Ref(RowType.POPULATIONS) @Nullable String parent,
        @Nullable Boolean focus)
        implements Term {
    public boolean isFocus() {
        return Boolean.TRUE.equals(focus);
    }
}
