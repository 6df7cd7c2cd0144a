package org.trialign.findings.fault;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Outcome;
import org.trialign.model.OutcomeKind;

/** A count stands where a change should, or the change has no name yet. */
public final class F5OutputAsOutcome implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Node<Outcome> outcome : index.cards().outcomes()) {
            if (outcome.card().kind() != OutcomeKind.CLIENT_SATISFACTION
                    && outcome.card().condition() == null) {
                found.add(Kind.F5, outcome.id(), Severity.MEDIUM, outcome);
            }
        }
    }
}
