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
import org.trialign.model.Direction;
import org.trialign.model.ValueClaim;

/** Two claims pull one condition different ways. */
public final class C4OppositeDirections implements Search {

    @Override
    public void search(Index index, Found found) {
        Grouping.by(index.cards().values(), v -> v.card().condition()).forEach((condition, values) -> {
            var cards = new HashSet<Node<?>>();
            boolean isHigh = false;
            for (Node<ValueClaim> one : values) {
                for (Node<ValueClaim> other : values) {
                    if (arePulling(index.words(), one, other)) {
                        cards.add(one);
                        cards.add(other);
                        isHigh |= areOpposite(one.card(), other.card());
                    }
                }
            }
            if (!cards.isEmpty()) {
                found.add(Kind.C4, condition, isHigh ? Severity.HIGH : Severity.MEDIUM, cards);
            }
        });
    }

    private static boolean arePulling(Words words, Node<ValueClaim> one, Node<ValueClaim> other) {
        Direction direction = one.card().direction();
        Direction against = other.card().direction();
        return one.isAcross(other)
                && direction != null
                && against != null
                && direction != against
                && words.doPlacesMeet(one.card().place(), other.card().place());
    }

    private static boolean areOpposite(ValueClaim one, ValueClaim other) {
        return one.isCore()
                && other.isCore()
                && one.direction() != Direction.HOLD
                && other.direction() != Direction.HOLD;
    }
}
