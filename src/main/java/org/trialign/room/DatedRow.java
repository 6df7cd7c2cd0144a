package org.trialign.room;

import org.trialign.audience.PatchRow;

/** A row as an audience sees it since a revision. */
record DatedRow(long revision, PatchRow row, Turns turns) {
    boolean there() {
        return row.after() != null;
    }

    boolean thereAt(long earlier) {
        return turns.wasThere(there(), earlier);
    }
}
