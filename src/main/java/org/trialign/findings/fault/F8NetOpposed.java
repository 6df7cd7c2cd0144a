package org.trialign.findings.fault;

import java.util.ArrayList;
import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;

/** Weighed by power, more resist than support. */
public final class F8NetOpposed implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Node<ValueClaim> value : index.cards().values()) {
            if (!value.card().isCore() || index.claims().isVague(value)) {
                continue;
            }
            List<Node<Stakeholder>> about = index.authorities().about(value);
            if (about.stream().mapToInt(s -> weight(s.card())).sum() < 0) {
                var cards = new ArrayList<Node<?>>(about);
                cards.add(value);
                found.add(Kind.F8, value.id(), Severity.HIGH, cards);
            }
        }
    }

    private static int weight(Stakeholder card) {
        Integer stance = card.stance();
        return stance == null ? 0 : stance * card.powerOrDefault();
    }
}
