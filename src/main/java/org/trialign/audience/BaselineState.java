package org.trialign.audience;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trialign.findings.Closed;
import org.trialign.findings.Comparison;
import org.trialign.findings.Finding;
import org.trialign.findings.Findings;
import org.trialign.findings.Progress;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/**
 * The state of a workshop with which labels of progress compare (findings.md §8, {@link Snapshot#baseline}), and what each
 * audience saw in it. Comparing is for one thread at a time.
 */
public final class BaselineState {
    private final Snapshot snapshot;
    private final Detected found;
    private final Findings findings;
    private final Comparison comparison;
    private final Map<Audience, Collection<Finding>> seen = new ConcurrentHashMap<>();
    private final Map<Audience, AudienceView> views = new ConcurrentHashMap<>();

    /** @param found in the snapshot */
    public BaselineState(Snapshot snapshot, Detected found) {
        this.snapshot = snapshot;
        this.found = found;
        findings = found.findings();
        comparison = new Comparison(new Progress.State(snapshot.workshop(), findings), snapshot.revealed());
    }

    public static BaselineState of(Snapshot snapshot) {
        return new BaselineState(snapshot, Detected.in(snapshot));
    }

    public long revision() {
        return snapshot.revision();
    }

    /** What became of the findings since; {@code now} is a later snapshot with the same baseline, {@code found} is in it. */
    public Labels labels(Snapshot now, Detected found) {
        var after = new Progress.State(now.workshop(), found.findings());
        return new Labels(this, comparison.with(after, resolved(now)), Sight.isForAgencies(now));
    }

    /** A withdrawn finding is resolved only by an accepted agreement or a facilitator's nod. */
    private static Set<String> resolved(Snapshot now) {
        var resolved = new HashSet<>(Closed.settled(now.workshop().agreements()));
        now.rows(RowType.NODS).stream().map(Row::id).forEach(resolved::add);
        return resolved;
    }

    /** The findings that every revealed agency saw then. */
    Collection<Finding> shared() {
        return findings.shared();
    }

    /** All that an audience saw then. */
    AudienceView view(Audience audience) {
        return views.computeIfAbsent(audience, reader -> AudienceView.of(snapshot, found, reader, null));
    }

    /** The findings that an audience saw then. */
    Collection<Finding> seenBy(Audience audience) {
        return seen.computeIfAbsent(
                audience,
                reader -> FindingsSeen.of(Sight.of(reader, snapshot), findings, snapshot)
                        .values());
    }
}
