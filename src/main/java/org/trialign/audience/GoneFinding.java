package org.trialign.audience;

import java.util.Collection;
import org.trialign.findings.Label;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A finding that an audience no longer sees, and what became of it (findings.md §8). */
public record GoneFinding(String key, Label label) {
    /** As doors.md sends what went: {@code {"key", "label"}}. */
    static ArrayNode write(Collection<GoneFinding> gone) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        gone.forEach(finding -> list.addObject()
                .put("key", finding.key())
                .put("label", finding.label().wire()));
        return list;
    }
}
