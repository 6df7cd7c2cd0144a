package org.trialign.audience;

import java.util.List;
import java.util.Set;
import org.trialign.findings.Closed;
import org.trialign.findings.Detection;
import org.trialign.findings.Dismissal;
import org.trialign.findings.FindingOrder;
import org.trialign.findings.Findings;
import org.trialign.model.DismissedFinding;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/**
 * All findings of a snapshot, before anybody looks at them: computed once for the views of all audiences.
 *
 * @param detection what the findings of the next snapshot are found with
 * @param order of the same snapshot
 * @param closed keys of closed findings; they are closed for every reader (findings.md §5)
 * @param labels what became of the findings since the baseline
 */
public record Detected(Detection detection, FindingOrder order, Set<String> closed, Labels labels) {
    public Detected {
        closed = Set.copyOf(closed);
    }

    public static Detected in(Snapshot snapshot) {
        return of(snapshot, Detection.of(snapshot.workshop(), snapshot.revealed()));
    }

    /** What there is in another snapshot of the same workshop, without labels; computes only what changed. */
    public Detected after(Snapshot next) {
        return of(next, detection.after(next.workshop(), next.revealed()));
    }

    private static Detected of(Snapshot snapshot, Detection detection) {
        Set<String> closed = closed(snapshot, detection.findings());
        return new Detected(detection, detection.order(), closed, Labels.NONE);
    }

    private static Set<String> closed(Snapshot snapshot, Findings findings) {
        List<Dismissal> dismissals = snapshot.rows(RowType.DISMISSALS).stream()
                .map(row -> (DismissedFinding) row.thing())
                .map(dismissed -> new Dismissal(dismissed.key(), dismissed.fingerprint()))
                .toList();
        return Closed.of(findings.all().toList(), snapshot.workshop(), dismissals);
    }

    /** The same with the labels of progress. */
    public Detected with(Labels since) {
        return new Detected(detection, order, closed, since);
    }

    public Findings findings() {
        return detection.findings();
    }
}
