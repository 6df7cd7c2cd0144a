package org.trialign.findings;

import org.trialign.base.Wire;

/** How much a finding matters, in rising order. */
public enum Severity implements Wire {
    LOW,
    MEDIUM,
    HIGH;

    /** The higher of the two. */
    public Severity or(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
