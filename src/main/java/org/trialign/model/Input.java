package org.trialign.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Ref;
import org.trialign.model.format.ShortText;
import org.trialign.model.format.Title;

/** Money, authority, public spirit or something else that work needs. */
public record Input(
        @Id String id,
        @Title String title,
        AssetKind kind,
        InputStatus status,
        @Ref(RowType.RESOURCES) @Nullable String resource,
        @Ref(RowType.AUTHORIZERS) @Nullable String source,
        @Ref(RowType.TIMES) @Nullable String time,
        @Nullable BigDecimal amount,
        @ShortText @Nullable String unit,
        @LongText @Nullable String note,
        @Nullable Boolean agenciesOnly)
        implements ChainCard {
    public Input {
        amount = amount == null ? null : amount.stripTrailingZeros();
    }

    public Input withUnit(@Nullable String counted) {
        return new Input(id, title, kind, status, resource, source, time, amount, counted, note, agenciesOnly);
    }
}
