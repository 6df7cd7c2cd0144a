package org.trialign.model;

import org.trialign.base.Wire;

/** What a {@link Target} is. */
public enum TargetKind implements Wire {
    CARD,
    FINDING,
    TRIANGLE
}
