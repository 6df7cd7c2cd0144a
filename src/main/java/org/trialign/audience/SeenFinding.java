package org.trialign.audience;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Finding;
import org.trialign.findings.Label;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A finding as an audience sees it.
 *
 * @param foldUnder key of the finding inside which this one is shown (findings.md §4); null: it stands by itself
 * @param closed settled or dismissed (findings.md §5)
 * @param label what became of it since the baseline (findings.md §8); null: nothing
 * @param status what people did with it
 */
public record SeenFinding(
        Finding finding,
        @Nullable String foldUnder,
        boolean closed,
        @Nullable Label label,
        FindingStatus status) {
    public String key() {
        return finding.key();
    }

    /** As doors.md sends findings: {@code label}, {@code foldUnder} and {@code closed} only where there is something to say. */
    static ArrayNode write(Collection<SeenFinding> findings) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> list.add(finding.json()));
        return list;
    }

    private ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", key());
        node.put("kind", finding.kind().wire());
        node.put("anchor", finding.anchor());
        node.put("severity", finding.severity().wire());
        ArrayNode cards = node.putArray("cards");
        finding.cards().forEach(cards::add);
        if (label != null) {
            node.put("label", label.wire());
        }
        if (foldUnder != null) {
            node.put("foldUnder", foldUnder);
        }
        if (closed) {
            node.put("closed", true);
        }
        if (status.pinned()) {
            node.put("pinned", true);
        }
        if (status.shared()) {
            node.put("shared", true);
        }
        if (status.dismissed() != null) {
            node.put("dismissed", status.dismissed());
        }
        return node;
    }
}
