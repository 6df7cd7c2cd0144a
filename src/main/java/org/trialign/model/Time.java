package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** A time of the day, the week or the year. */
public record Time(
        @Id String id,
        @Title String name,
        @LongText @Nullable String definition,
        @Ref(RowType.TIMES) @Nullable String parent,
        @Nullable Boolean focus)
        implements Term {
    public boolean isFocus() {
        return Boolean.TRUE.equals(focus);
    }
}
