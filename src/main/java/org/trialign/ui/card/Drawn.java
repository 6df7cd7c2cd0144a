package org.trialign.ui.card;

import java.util.List;

/** What a part was last drawn from. It is drawn anew only when that changed, so that nobody loses focus. */
final class Drawn {
    private List<Object> from = List.of();

    /** True if the part must be drawn from these. */
    boolean isNew(Object... now) {
        List<Object> next = List.of(now);
        boolean isNew = !next.equals(from);
        from = next;
        return isNew;
    }

    /** Draws anew the next time, whatever it is from. */
    void forget() {
        from = List.of();
    }
}
