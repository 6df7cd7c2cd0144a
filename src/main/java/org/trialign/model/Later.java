package org.trialign.model;

import org.jspecify.annotations.Nullable;

/**
 * What came after a command and keeps its sender from taking it back.
 *
 * @param row the card, link, cross link or word that stands otherwise now
 * @param field by its name in the format; null: the whole thing
 * @param by account of who did it; null: nobody in particular
 */
public record Later(
        What what,
        RowKey row,
        @Nullable String field,
        @Nullable String by) {
    /** What became of the row. */
    public enum What {
        CHANGED,
        MOVED,
        REMOVED,
        /** It was removed by the command and stands there again. */
        BACK,
        /** Something else refers to it now. */
        IN_USE,
        /** What it referred to is gone. */
        WORD_GONE
    }
}
