package org.trialign.findings.overlap;

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
import org.trialign.model.ValueClaim;

/** Someone backs several agencies and opposes none. */
public final class O4SharedAuthorizer implements Search {

    @Override
    public void search(Index index, Found found) {
        Grouping.by(index.cards().stakeholders(), s -> s.card().authorizer()).forEach((authorizer, cards) -> {
            List<Node<Stakeholder>> supporting =
                    cards.stream().filter(s -> Authorities.supports(s.card())).toList();
            if (Grouping.agencies(supporting).size() >= 2
                    && cards.stream().noneMatch(s -> Authorities.opposes(s.card()))) {
                found.add(Kind.O4, authorizer, severity(index, cards, supporting), supporting);
            }
        });
    }

    private static Severity severity(Index index, List<Node<Stakeholder>> cards, List<Node<Stakeholder>> supporting) {
        if (!isOneMatter(index, supporting)) {
            return Severity.LOW;
        }
        int power =
                cards.stream().mapToInt(s -> s.card().powerOrDefault()).max().orElse(0);
        return switch (power) {
            case 3 -> Severity.HIGH;
            case 2 -> Severity.MEDIUM;
            default -> Severity.LOW;
        };
    }

    private static boolean isOneMatter(Index index, List<Node<Stakeholder>> supporting) {
        for (Node<Stakeholder> one : supporting) {
            for (Node<Stakeholder> other : supporting) {
                if (one.isAcross(other)
                        && shareMatter(index.cards().listed(one), index.cards().listed(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean shareMatter(List<Node<ValueClaim>> some, List<Node<ValueClaim>> others) {
        return some.stream().anyMatch(v -> others.stream().anyMatch(w -> v.sharesFacet(w) || shareCondition(v, w)));
    }

    private static boolean shareCondition(Node<ValueClaim> v, Node<ValueClaim> w) {
        String condition = v.card().condition();
        return condition != null && condition.equals(w.card().condition());
    }
}
