package org.trialign.model;

import org.trialign.base.Wire;

/** A corner of the triangle. */
public enum Corner implements Wire {
    VALUE,
    AUTHORIZING,
    CAPACITY
}
