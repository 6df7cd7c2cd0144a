package org.trialign.findings.fault;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.OutcomeKind;
import org.trialign.model.Output;

/** The agency orders people and says nothing about fairness. */
public final class F10AuthorityWithoutJustice implements Search {

    @Override
    public void search(Index index, Found found) {
        Map<String, List<Node<Output>>> orders = Grouping.by(index.cards().obligations(), Node::owner);
        Set<String> fair = new HashSet<>();
        index.cards().values().stream()
                .filter(v -> !v.card().cell().isWelfare())
                .forEach(v -> fair.add(v.owner()));
        index.cards().outcomes().stream()
                .filter(u -> u.card().kind() == OutcomeKind.JUSTER_CONDITION)
                .forEach(u -> fair.add(u.owner()));
        orders.forEach((agency, cards) -> {
            if (!fair.contains(agency)) {
                found.add(Kind.F10, agency, Severity.HIGH, cards);
            }
        });
    }
}
