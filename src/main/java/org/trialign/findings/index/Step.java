package org.trialign.findings.index;

import org.trialign.model.Evidence;
import org.trialign.model.Outcome;
import org.trialign.model.Output;

/** The causal step of a chain: a link from an output to an outcome. */
public record Step(Node<Output> from, Node<Outcome> to, Evidence evidence) {
    public boolean isTested() {
        return evidence == Evidence.TESTED;
    }
}
