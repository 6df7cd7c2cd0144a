package org.trialign.explain;

import java.util.List;
import org.trialign.findings.Finding;
import org.trialign.model.RowType;

/**
 * A finding with its explanation and what it speaks of.
 *
 * @param cards its cards, agency by agency
 * @param agencies ids of the agencies of its cards, in the order of the workshop
 */
public record Explained(Finding finding, Explanation explanation, List<CardName> cards, List<String> agencies) {
    public Explained {
        cards = List.copyOf(cards);
        agencies = List.copyOf(agencies);
    }

    /**
     * How a card is called.
     *
     * @param title of a stakeholder card: its authorizer, and who sees it so
     * @param agency id of the owner
     * @param list one of the six lists of cards
     */
    public record CardName(String id, String title, String agency, RowType list) {}
}
