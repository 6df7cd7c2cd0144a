package org.trialign.room;

import java.util.ArrayList;
import java.util.List;

/**
 * The revisions in which something came or went for an audience, latest last; it was there before the first if that was a
 * going. So nobody is told that something is gone of which they never knew: the id alone would tell that it exists.
 *
 * @param since what was before this revision is forgotten; 0: nothing is
 */
record Turns(List<Long> revisions, long since) {
    /** As many are kept: what comes and goes all day must not make the room slow. */
    static final int MOST = 256;

    static final Turns NONE = new Turns(List.of(), 0);

    Turns and(long revision) {
        var longer = new ArrayList<>(revisions);
        longer.add(revision);
        return longer.size() > MOST
                ? new Turns(longer.subList(1, longer.size()), longer.getFirst())
                : new Turns(longer, since);
    }

    /**
     * True if it was there at an earlier revision: it is now, unless an odd number of turns came since.
     *
     * @param earlier not before {@link #since}
     */
    boolean wasThere(boolean isThere, long earlier) {
        long turns = revisions.stream().filter(turn -> turn > earlier).count();
        return isThere == (turns % 2 == 0);
    }
}
