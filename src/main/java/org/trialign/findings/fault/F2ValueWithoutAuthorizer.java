package org.trialign.findings.fault;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.ValueClaim;

/** Nobody who gives money or authority stands behind it, or the power itself is missing. */
public final class F2ValueWithoutAuthorizer implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Node<ValueClaim> value : index.cards().values()) {
            if (value.card().isCore()
                    && !index.claims().isVague(value)
                    && !index.authorities().isAuthorised(value)) {
                found.add(Kind.F2, value.id(), Severity.HIGH, value);
            }
        }
    }
}
