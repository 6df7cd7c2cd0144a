package org.trialign.findings.index;

import org.trialign.findings.Severity;
import org.trialign.model.Evidence;
import org.trialign.model.Outcome;

/** A {@code -} link or cross link: an activity or output sets an outcome back. */
public record Burden(Node<?> from, Node<Outcome> to, Evidence evidence) {
    /** How much the outcome is set back: one point each for tested evidence, a way to a core value, a critical facet. */
    public Severity severity(Claims claims) {
        int points = 0;
        if (evidence == Evidence.TESTED) {
            points++;
        }
        if (to.tracesToCore()) {
            points++;
        }
        if (claims.isCritical(to)) {
            points++;
        }
        return switch (points) {
            case 0 -> Severity.LOW;
            case 1 -> Severity.MEDIUM;
            default -> Severity.HIGH;
        };
    }
}
