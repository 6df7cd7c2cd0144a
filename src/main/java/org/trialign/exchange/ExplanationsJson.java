package org.trialign.exchange;

import java.util.List;
import org.trialign.audience.AudienceView;
import org.trialign.explain.Explained;
import org.trialign.explain.Reason;
import org.trialign.findings.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Explained findings as the door sends them (docs/spec/explain.md). */
final class ExplanationsJson {
    private ExplanationsJson() {}

    static ArrayNode write(List<Explained> findings) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        findings.forEach(finding -> list.add(write(finding)));
        return list;
    }

    /** Findings that went, with what became of each as this view has it. */
    static ArrayNode gone(List<Explained> findings, AudienceView view) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        findings.forEach(explained -> list.add(write(explained)
                .put("label", view.gone(explained.finding().key()).label().wire())));
        return list;
    }

    private static ObjectNode write(Explained explained) {
        Finding finding = explained.finding();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("key", finding.key());
        node.put("kind", finding.kind().wire());
        node.put("group", finding.kind().group().wire());
        node.put("severity", finding.severity().wire());
        node.put("name", explained.explanation().kindName());
        node.put("headline", explained.explanation().headline());
        node.put("sentence", explained.explanation().sentence());
        node.put("ask", explained.explanation().ask());
        node.put("falseAlarm", explained.explanation().falseAlarm());
        ArrayNode why = node.putArray("why");
        explained.explanation().why().forEach(reason -> write(why.addObject(), reason));
        ArrayNode cards = node.putArray("cards");
        explained.cards().forEach(card -> write(cards.addObject(), card));
        ArrayNode agencies = node.putArray("agencies");
        explained.agencies().forEach(agencies::add);
        return node;
    }

    private static void write(ObjectNode node, Reason reason) {
        node.put("text", reason.text());
        if (!reason.fact().equals(reason.text())) {
            node.put("fact", reason.fact());
        }
        if (reason.card() != null) {
            node.put("card", reason.card());
        }
    }

    private static void write(ObjectNode node, Explained.CardName card) {
        node.put("id", card.id());
        node.put("title", card.title());
        node.put("agency", card.agency());
        node.put("list", card.list().wire());
    }
}
