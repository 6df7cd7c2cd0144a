package org.trialign.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One accepted command as the log keeps it (design §5.1).
 *
 * @param revision gap-free per workshop; the first change has revision 1
 * @param actor account of who did it
 * @param kind names the command for people (history, report); programs read the rows
 */
public record Change(long revision, String actor, Instant at, UUID command, String kind, List<RowChange> rows) {
    public Change {
        rows = List.copyOf(rows);
    }
}
