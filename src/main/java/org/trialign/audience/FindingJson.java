package org.trialign.audience;

import java.util.Collection;
import org.trialign.findings.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings as doors.md sends them. */
final class FindingJson {
    private FindingJson() {}

    static ArrayNode write(Collection<Finding> findings) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> list.add(write(finding)));
        return list;
    }

    private static ObjectNode write(Finding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", finding.key());
        node.put("kind", finding.kind().wire());
        node.put("anchor", finding.anchor());
        node.put("severity", finding.severity().wire());
        ArrayNode cards = node.putArray("cards");
        finding.cards().forEach(cards::add);
        return node;
    }
}
