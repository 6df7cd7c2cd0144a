package org.trialign.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One accepted command as the log keeps it (design §5.1).
 *
 * @param revision gap-free per workshop; the first change has revision 1
 * @param actor account of who did it
 * @param kind names the command for people (history, report); programs read the rows
 * @param undoes the revision that this one takes back: of an undo a command, of a redo an undo; null of all others
 */
public record Change(
        long revision,
        String actor,
        Instant at,
        UUID command,
        String kind,
        List<RowChange> rows,
        @Nullable Long undoes) {
    public Change {
        rows = List.copyOf(rows);
    }

    /** A change that takes none back. */
    public Change(long revision, String actor, Instant at, UUID command, String kind, List<RowChange> rows) {
        this(revision, actor, at, command, kind, rows, null);
    }
}
