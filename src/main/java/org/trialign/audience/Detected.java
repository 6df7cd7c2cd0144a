package org.trialign.audience;

import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.Closed;
import org.trialign.findings.FindingOrder;
import org.trialign.findings.Findings;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Workshop;

/**
 * All findings of a snapshot, before anybody looks at them: computed once for the views of all audiences.
 *
 * @param order of the same snapshot
 * @param closed keys of closed findings; they are closed for every reader (findings.md §5)
 */
public record Detected(Findings findings, FindingOrder order, Set<String> closed) {
    public Detected {
        closed = Set.copyOf(closed);
    }

    public static Detected in(Snapshot snapshot) {
        Workshop workshop = snapshot.workshop();
        Set<String> revealed =
                snapshot.rows(RowType.REVEALS).stream().map(Row::id).collect(Collectors.toSet());
        // Next: with the dismissals in force.
        Set<String> closed = Closed.settled(workshop.agreements());
        return new Detected(Findings.of(workshop, revealed), new FindingOrder(workshop), closed);
    }
}
