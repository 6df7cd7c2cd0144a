package org.trialign.findings;

import org.trialign.base.Wire;

/** What a finding is, in one word. Faults are private to their owner. */
public enum Group implements Wire {
    OVERLAP,
    CONFLICT,
    GAP,
    FAULT
}
