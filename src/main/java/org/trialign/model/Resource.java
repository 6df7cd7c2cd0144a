package org.trialign.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.ShortText;
import org.trialign.model.format.Title;

/** Something that inputs draw on. */
public record Resource(
        @Id String id,
        @Title String name,
        @LongText @Nullable String definition,
        AssetKind kind,
        @Nullable BigDecimal available,
        @ShortText @Nullable String unit,
        @Nullable Boolean exclusive)
        implements Term {
    public Resource {
        available = available == null ? null : available.stripTrailingZeros();
    }

    public boolean isExclusive() {
        return Boolean.TRUE.equals(exclusive);
    }
}
