package org.trialign.findings.fault;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.ValueClaim;

/** A claim nobody could fail. */
public final class F6TooVague implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Node<ValueClaim> value : index.cards().values()) {
            if (index.claims().isVague(value)) {
                found.add(Kind.F6, value.id(), value.card().isCore() ? Severity.HIGH : Severity.LOW, value);
            }
        }
    }
}
