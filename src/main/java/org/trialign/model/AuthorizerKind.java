package org.trialign.model;

import org.trialign.base.Wire;

/** Kind of an authorizer; for display only. */
public enum AuthorizerKind implements Wire {
    ELECTED,
    BOARD,
    STATE,
    COURT,
    FUNDER,
    INTEREST,
    CIVIC,
    MEDIA,
    OTHER
}
