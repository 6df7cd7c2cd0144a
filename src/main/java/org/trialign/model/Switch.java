package org.trialign.model;

import org.trialign.base.Wire;

/** What may be done in a workshop at the moment; a phase is a preset of these (design §3). */
public enum Switch implements Wire {
    FRAME,
    PROPOSE_TERMS,
    CARDS,
    COMMENTS,
    CROSS_LINKS,
    MARKS,
    DOTS,
    AGREEMENTS,
    FOLLOW_UP
}
