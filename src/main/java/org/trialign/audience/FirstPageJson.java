package org.trialign.audience;

import java.util.List;
import org.trialign.findings.FirstPage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A first page as the answer key of a file lists it: {@code {"overlaps": [key …], "gaps": […], "conflicts": […]}}. */
final class FirstPageJson {
    private FirstPageJson() {}

    static ObjectNode write(FirstPage page) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node.putArray("overlaps"), page.overlaps());
        put(node.putArray("gaps"), page.gaps());
        put(node.putArray("conflicts"), page.conflicts());
        return node;
    }

    private static void put(ArrayNode list, List<String> keys) {
        keys.forEach(list::add);
    }
}
