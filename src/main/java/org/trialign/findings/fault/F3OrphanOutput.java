package org.trialign.findings.fault;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Outcome;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;

/** The output leads nowhere. */
public final class F3OrphanOutput implements Search {
    @Override
    public void search(Index index, Found found) {
        for (Node<Output> output : index.cards().outputs()) {
            if (output.next(Outcome.class).isEmpty()
                    && !index.cards().isNeeded(output.card().function())
                    && !index.cards().isHandedOff(output)) {
                boolean isOrder = output.card().kind() == OutputKind.OBLIGATION;
                found.add(Kind.F3, output.id(), isOrder ? Severity.MEDIUM : Severity.LOW, output);
            }
        }
    }
}
