package org.trialign.audience;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The findings that a page shows first (findings.md §7), by key and in order, as the answer key of a file lists them. */
public record FirstPage(List<String> overlaps, List<String> gaps, List<String> conflicts) {
    /** Nothing yet. */
    public static final FirstPage EMPTY = new FirstPage(List.of(), List.of(), List.of());

    public FirstPage {
        overlaps = List.copyOf(overlaps);
        gaps = List.copyOf(gaps);
        conflicts = List.copyOf(conflicts);
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node.putArray("overlaps"), overlaps);
        put(node.putArray("gaps"), gaps);
        put(node.putArray("conflicts"), conflicts);
        return node;
    }

    private static void put(ArrayNode list, List<String> keys) {
        keys.forEach(list::add);
    }
}
