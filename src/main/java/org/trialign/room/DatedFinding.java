package org.trialign.room;

import org.jspecify.annotations.Nullable;
import org.trialign.audience.GoneFinding;
import org.trialign.audience.SeenFinding;

/**
 * A finding as an audience sees it since a revision.
 *
 * @param finding as it is seen; null: it is gone
 * @param gone what became of it; null: it is there
 */
record DatedFinding(
        long revision,
        String key,
        @Nullable SeenFinding finding,
        @Nullable GoneFinding gone,
        Turns turns) {
    boolean there() {
        return finding != null;
    }

    boolean thereAt(long earlier) {
        return turns.wasThere(there(), earlier);
    }

    /** Of what is gone already more may be known now. */
    DatedFinding after(GoneFinding newer) {
        return there() || newer.equals(gone) ? this : new DatedFinding(revision, key, null, newer, turns);
    }
}
