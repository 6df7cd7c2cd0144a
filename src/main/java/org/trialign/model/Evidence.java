package org.trialign.model;

import org.trialign.base.Wire;

/** What is known of a causal step. Absent means untested. */
public enum Evidence implements Wire {
    TESTED,
    UNTESTED,
    DISPUTED
}
