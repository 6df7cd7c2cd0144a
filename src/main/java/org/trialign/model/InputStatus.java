package org.trialign.model;

import org.trialign.base.Wire;

/** Whether an input is there, asked for, missing or unused. */
public enum InputStatus implements Wire {
    SECURED,
    REQUESTED,
    LACKING,
    SPARE
}
