package org.trialign.findings.overlap;

import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Input;

/** Something stands unused, and nobody here has asked for it. */
public final class O7Idle implements Search {

    @Override
    public void search(Index index, Found found) {
        Grouping.by(index.cards().inputs(), i -> i.card().resource()).forEach((resource, inputs) -> {
            List<Node<Input>> spare = O5CapacityMatch.spare(inputs);
            if (!spare.isEmpty() && !O5CapacityMatch.isMatch(inputs)) {
                boolean isMedium = spare.stream().anyMatch(Node::tracesToCore);
                found.add(Kind.O7, resource, isMedium ? Severity.MEDIUM : Severity.LOW, spare);
            }
        });
    }
}
