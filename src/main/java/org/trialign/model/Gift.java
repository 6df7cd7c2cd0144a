package org.trialign.model;

import org.trialign.base.Wire;

/** What an authorizer gives an agency. */
public enum Gift implements Wire {
    MONEY,
    AUTHORITY,
    PUBLIC_SPIRIT
}
