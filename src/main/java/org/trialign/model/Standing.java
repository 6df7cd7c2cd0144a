package org.trialign.model;

import org.trialign.base.Wire;

/** Where a workshop that is not in use stands; one in use has no such row. Not in the file. */
public record Standing(State state) implements Thing {
    /** A workshop has at most one standing; its row has this id. */
    public static final String ID = "standing";

    /** What may be done with a workshop at all. */
    public enum State implements Wire {
        ACTIVE,
        /** It is read, not changed. */
        ARCHIVED,
        /** It answers like one that doesn't exist, and is gone for good after a time of grace. */
        DELETED
    }

    @Override
    public String id() {
        return ID;
    }
}
