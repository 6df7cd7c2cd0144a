package org.trialign.model;

import org.jspecify.annotations.Nullable;

/**
 * A thing and where it stands.
 *
 * @param agency owner of a card or link; null for everything else
 * @param position orders the rows of a list, lowest first; gaps are left so that a row can be put between two
 */
public record Row(RowType type, @Nullable String agency, long position, Thing thing) {
    /** Distance between neighbours that were appended. */
    public static final long GAP = 1024;

    public String id() {
        return thing.id();
    }

    public RowKey key() {
        return new RowKey(type, thing.id());
    }

    public Row with(Thing changed) {
        return new Row(type, agency, position, changed);
    }

    public Row at(long otherPosition) {
        return new Row(type, agency, otherPosition, thing);
    }
}
