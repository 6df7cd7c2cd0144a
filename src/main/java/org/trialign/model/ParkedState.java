package org.trialign.model;

import org.trialign.base.Wire;

/** What became of something parked. Absent means open. */
public enum ParkedState implements Wire {
    OPEN,
    KEPT,
    DROPPED
}
