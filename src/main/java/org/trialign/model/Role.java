package org.trialign.model;

import org.trialign.base.Wire;

/** What a member of a workshop is (design §2). */
public enum Role implements Wire {
    FACILITATOR,
    AGENCY_LEAD,
    AGENCY_EDITOR,
    OBSERVER;

    /** True for leads and deputies, who have an agency; nobody else has one. */
    public boolean speaksForAnAgency() {
        return switch (this) {
            case AGENCY_LEAD, AGENCY_EDITOR -> true;
            case FACILITATOR, OBSERVER -> false;
        };
    }
}
