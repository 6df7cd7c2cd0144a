package org.trialign.audience;

import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.Closed;
import org.trialign.findings.FindingOrder;
import org.trialign.findings.Detection;
import org.trialign.findings.Findings;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/**
 * All findings of a snapshot, before anybody looks at them: computed once for the views of all audiences.
 *
 * @param detection what the findings of the next snapshot are found with
 * @param order of the same snapshot
 * @param closed keys of closed findings; they are closed for every reader (findings.md §5)
 */
public record Detected(Detection detection, FindingOrder order, Set<String> closed) {
    public Detected {
        closed = Set.copyOf(closed);
    }

    public static Detected in(Snapshot snapshot) {
        return of(snapshot, Detection.of(snapshot.workshop(), revealed(snapshot)));
    }

    /** Those of another snapshot of the same workshop; computes only what changed. */
    public Detected after(Snapshot next) {
        return of(next, detection.after(next.workshop(), revealed(next)));
    }

    public Findings findings() {
        return detection.findings();
    }

    private static Detected of(Snapshot snapshot, Detection detection) {
        // Next: with the dismissals in force.
        Set<String> closed = Closed.settled(snapshot.workshop().agreements());
        return new Detected(detection, detection.order(), closed);
    }

    private static Set<String> revealed(Snapshot snapshot) {
        return snapshot.rows(RowType.REVEALS).stream().map(Row::id).collect(Collectors.toSet());
    }
}
