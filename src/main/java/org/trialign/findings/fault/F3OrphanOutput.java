package org.trialign.findings.fault;

import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.HandOff;
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
        Set<Node<Output>> handedOff =
                index.cards().handOffs().stream().map(HandOff::from).collect(Collectors.toSet());
        for (Node<Output> output : index.cards().outputs()) {
            if (output.next(Outcome.class).isEmpty()
                    && index.cards().need(output.card().function()).isEmpty()
                    && !handedOff.contains(output)) {
                boolean isOrder = output.card().kind() == OutputKind.OBLIGATION;
                found.add(Kind.F3, output.id(), isOrder ? Severity.MEDIUM : Severity.LOW, output);
            }
        }
    }
}
