package org.trialign.model;

import org.trialign.base.Wire;

/** Kind of an outcome. */
public enum OutcomeKind implements Wire {
    CLIENT_SATISFACTION,
    BETTER_CONDITION,
    JUSTER_CONDITION,
    OTHER
}
