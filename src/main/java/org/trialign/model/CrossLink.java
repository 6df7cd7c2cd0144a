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
        implements CardLink {
    /** True if both join the same two cards in the same direction; of those there is at most one. */
    public boolean joinsSameAs(CrossLink other) {
        return from.equals(other.from) && to.equals(other.to);
    }

    public CrossLink withAgreed(@Nullable Boolean nowAgreed) {
        return new CrossLink(id, by, from, to, effect, evidence, test, nowAgreed, note);
    }

    public boolean isAgreed() {
        return Boolean.TRUE.equals(agreed);
    }
}
