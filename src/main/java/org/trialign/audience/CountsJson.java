package org.trialign.audience;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of cards as doors.md sends them: {@code {agency id: number}}. */
final class CountsJson {
    private CountsJson() {}

    static ObjectNode write(Map<String, Integer> counts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        counts.forEach(node::put);
        return node;
    }
}
