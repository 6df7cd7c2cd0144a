package org.trialign.findings.conflict;

import java.util.HashSet;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Words;
import org.trialign.model.Output;

/** Two agencies oblige people in the same matter at the same place. */
public final class C8JurisdictionCollision implements Search {

    @Override
    public void search(Index index, Found found) {
        Words words = index.words();
        Grouping.by(index.cards().obligations(), o -> o.card().function()).forEach((function, orders) -> {
            var cards = new HashSet<Node<?>>();
            boolean isHigh = false;
            for (Node<Output> one : orders) {
                for (Node<Output> other : orders) {
                    if (one.isAcross(other)
                            && words.arePlacesNear(
                                    one.card().place(), other.card().place())) {
                        cards.add(one);
                        cards.add(other);
                        isHigh |= words.arePopulationsNear(
                                one.card().population(), other.card().population());
                    }
                }
            }
            if (!cards.isEmpty()) {
                found.add(Kind.C8, function, isHigh ? Severity.HIGH : Severity.MEDIUM, cards);
            }
        });
    }
}
