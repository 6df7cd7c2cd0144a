package org.trialign.findings.fault;

import java.util.ArrayList;
import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Outcome;
import org.trialign.model.OutcomeKind;
import org.trialign.model.ValueClaim;

/** People were pleased; are they better off? */
public final class F4SatisfactionOnly implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Node<ValueClaim> value : index.cards().values()) {
            List<Node<Outcome>> outcomes = value.previous(Outcome.class);
            if (!index.claims().isVague(value)
                    && !outcomes.isEmpty()
                    && outcomes.stream().allMatch(u -> u.card().kind() == OutcomeKind.CLIENT_SATISFACTION)) {
                var cards = new ArrayList<Node<?>>(outcomes);
                cards.add(value);
                found.add(Kind.F4, value.id(), Severity.MEDIUM, cards);
            }
        }
    }
}
