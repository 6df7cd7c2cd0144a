package org.trialign.model;

import org.trialign.base.Wire;

/** Kind of an output. OTHER is neither an offer nor an obligation, such as a register. */
public enum OutputKind implements Wire {
    SERVICE,
    OBLIGATION,
    NUDGE,
    OTHER
}
