package org.trialign.audience;

import org.jspecify.annotations.Nullable;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import tools.jackson.databind.JsonNode;

/** One thing that a change did to a card or to a link at it, as far as an audience may know. */
public sealed interface CardStep {
    /** The card was made, or came back. */
    record Came() implements CardStep {}

    /** The card was removed. */
    record Went() implements CardStep {}

    /**
     * A word that the card, or a link at it, names became another one. Which fields say so is told by steps of their own.
     *
     * @param isTakenBack they are two words again
     */
    record Merged(boolean isTakenBack) implements CardStep {}

    /**
     * A field of the card, or of a link at it, was set.
     *
     * @param row the card, or the link or cross link
     * @param link the link as it became; null: it is a field of the card
     * @param field by its name in the format
     * @param before null: it was empty
     * @param after null: it is empty now
     */
    record FieldSet(
            RowKey row,
            @Nullable LinkSeen link,
            String field,
            @Nullable JsonNode before,
            @Nullable JsonNode after) implements CardStep {}

    /** A link or cross link at the card was drawn. */
    record LinkCame(LinkSeen link) implements CardStep {}

    /** A link or cross link at the card was taken away. */
    record LinkWent(LinkSeen link) implements CardStep {}

    /**
     * A link with the fields that the audience may see.
     *
     * @param type {@code LINKS} or {@code CROSS_LINKS}
     * @param other the card at its other end
     */
    record LinkSeen(RowType type, String id, String other, JsonNode json) {}
}
