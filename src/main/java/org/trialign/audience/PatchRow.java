package org.trialign.audience;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row that changed for an audience (doors.md).
 *
 * @param agency owner of a card or link; null for everything else
 * @param position of an agency or a card in its list, lowest first; of a word its place among those that this audience sees, where
 *     their order is another one; null for everything else, and for who isn't told of moves
 * @param after null: gone for this audience
 */
public record PatchRow(
        String type,
        String id,
        @Nullable String agency,
        @Nullable Long position,
        @Nullable JsonNode after) {
    public PatchRow at(@Nullable Long place) {
        return Objects.equals(position, place) ? this : new PatchRow(type, id, agency, place, after);
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", type);
        node.put("id", id);
        if (agency != null) {
            node.put("agency", agency);
        }
        if (position != null) {
            node.put("position", position);
        }
        node.set("after", after == null ? JsonNodeFactory.instance.nullNode() : after);
        return node;
    }
}
