package org.trialign.model;

import org.trialign.base.Wire;

/** For whom the projector may show things (design §2, findings.md §6). */
public enum WallMode implements Wire {
    /** Observers are in the room: it shows what they may see. */
    OBSERVERS,
    /** Only agencies are in the room: it shows what a revealed agency sees, without faults. */
    AGENCIES
}
