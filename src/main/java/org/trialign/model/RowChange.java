package org.trialign.model;

import org.jspecify.annotations.Nullable;

/** What a change did to one row: its image before and after (design §5.1). Null before: made. Null after: gone. */
public record RowChange(
        RowKey key, @Nullable Row before, @Nullable Row after) {
    public RowChange {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a row that was never there can't go: " + key);
        }
    }

    /** The row as it stands after the change, or stood before it went. */
    public Row latest() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException("no image of " + key);
    }

    public RowChange inverse() {
        return new RowChange(key, after, before);
    }
}
