package org.trialign.findings.conflict;

import java.util.ArrayList;
import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Authorities;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Stakeholder;

/** The same authorizer backs one agency and resists another. */
public final class C1SplitAuthorizer implements Search {

    @Override
    public void search(Index index, Found found) {
        Grouping.by(index.cards().stakeholders(), s -> s.card().authorizer()).forEach((authorizer, cards) -> {
            List<Node<Stakeholder>> supporting =
                    cards.stream().filter(s -> Authorities.supports(s.card())).toList();
            List<Node<Stakeholder>> opposing =
                    cards.stream().filter(s -> Authorities.opposes(s.card())).toList();
            if (supporting.stream().anyMatch(s -> opposing.stream().anyMatch(s::isAcross))) {
                var both = new ArrayList<>(supporting);
                both.addAll(opposing);
                found.add(Kind.C1, authorizer, severity(cards, opposing), both);
            }
        });
    }

    private static Severity severity(List<Node<Stakeholder>> cards, List<Node<Stakeholder>> opposing) {
        boolean isGiver = cards.stream().anyMatch(s -> Authorities.isGiver(s.card()));
        if (hasPower(opposing, 3) || (hasPower(cards, 3) && isGiver)) {
            return Severity.HIGH;
        }
        return hasPower(cards, 2) ? Severity.MEDIUM : Severity.LOW;
    }

    private static boolean hasPower(List<Node<Stakeholder>> cards, int atLeast) {
        return cards.stream().anyMatch(s -> s.card().powerOrDefault() >= atLeast);
    }
}
