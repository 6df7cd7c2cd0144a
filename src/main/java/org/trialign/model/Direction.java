package org.trialign.model;

import org.trialign.base.Wire;

/** Which way a condition should move. */
public enum Direction implements Wire {
    UP,
    DOWN,
    HOLD
}
