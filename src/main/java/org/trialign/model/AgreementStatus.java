package org.trialign.model;

import org.trialign.base.Wire;

/** What became of an agreement. Absent means open. Whether it is accepted depends on its answers alone. */
public enum AgreementStatus implements Wire {
    OPEN,
    DONE,
    DROPPED
}
