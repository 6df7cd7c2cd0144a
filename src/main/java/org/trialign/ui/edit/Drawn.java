package org.trialign.ui.edit;

import java.util.List;

/** What a part was last drawn from. It is drawn anew only when that changed, so that nobody loses focus. */
public final class Drawn {
    private List<Object> from = List.of();

    /** True if the part must be drawn from these. */
    public boolean isNew(Object... now) {
        List<Object> next = List.of(now);
        boolean isNew = !next.equals(from);
        from = next;
        return isNew;
    }

    /** Draws anew the next time, whatever it is from. */
    public void forget() {
        from = List.of();
    }
}
