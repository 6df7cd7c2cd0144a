package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Ref;
import org.trialign.model.format.ShortText;

/** A hand-off or a burden between two agencies. */
public record CrossLink(
        @Id String id,
        @Ref(RowType.AGENCIES) String by,
        @Id String from,
        @Id String to,
        Effect effect,
        @Nullable Evidence evidence,
        @ShortText @Nullable String test,
        @Nullable Boolean agreed,
        @LongText @Nullable String note)
        implements Thing {
    public boolean isBurden() {
        return effect == Effect.MINUS;
    }

    public Evidence evidenceOrDefault() {
        return evidence == null ? Evidence.UNTESTED : evidence;
    }

    public boolean isAgreed() {
        return Boolean.TRUE.equals(agreed);
    }
}
