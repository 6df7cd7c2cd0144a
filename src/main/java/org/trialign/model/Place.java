package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** A place; a citywide one matches only itself. */
public record Place(
        @Id String id,
        @Title String name,
        @LongText @Nullable String definition,
        @Ref(RowType.PLACES) @Nullable String parent,
        @Nullable Boolean citywide)
        implements Term {
    public boolean isCitywide() {
        return Boolean.TRUE.equals(citywide);
    }
}
