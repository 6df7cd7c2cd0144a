package org.trialign.model;

import org.trialign.base.Wire;

/** What a member of a workshop is (design §2). */
public enum Role implements Wire {
    FACILITATOR,
    AGENCY_LEAD,
    AGENCY_EDITOR,
    OBSERVER
}
