package org.trialign.findings.fault;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Capacity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.ValueClaim;

/** Nothing produces this value. */
public final class F1ValueWithoutCapacity implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Node<ValueClaim> value : index.cards().values()) {
            if (!index.claims().isVague(value) && index.capacities().of(value) == Capacity.NONE) {
                found.add(Kind.F1, value.id(), value.card().isCore() ? Severity.HIGH : Severity.LOW, value);
            }
        }
    }
}
