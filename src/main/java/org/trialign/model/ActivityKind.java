package org.trialign.model;

import org.trialign.base.Wire;

/** Kind of an activity. */
public enum ActivityKind implements Wire {
    PROCESS,
    PROCEDURE,
    PROGRAM,
    OTHER
}
