package org.trialign.model;

import org.trialign.base.Wire;

/** Kind of an input or a resource. */
public enum AssetKind implements Wire {
    MONEY,
    AUTHORITY,
    PUBLIC_SPIRIT,
    OTHER
}
