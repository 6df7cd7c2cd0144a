package org.trialign.audience;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
    private final Set<String> shared;
    private final Map<Audience, Set<String>> seen = new ConcurrentHashMap<>();
    private final Map<Audience, AudienceView> views = new ConcurrentHashMap<>();

    /** @param found in the snapshot */
    public BaselineState(Snapshot snapshot, Detected found) {
        this.snapshot = snapshot;
        this.found = found;
        findings = found.findings();
        shared = findings.shared().stream().map(Finding::key).collect(Collectors.toUnmodifiableSet());
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

    /** Keys of the findings that every revealed agency saw then. */
    Set<String> shared() {
        return shared;
    }

    /** All that an audience saw then. */
    AudienceView view(Audience audience) {
        return views.computeIfAbsent(audience, reader -> AudienceView.of(snapshot, found, reader, null));
    }

    /** Keys of the findings that an audience saw then. */
    Set<String> seenBy(Audience audience) {
        return seen.computeIfAbsent(
                audience,
                reader -> Set.copyOf(FindingsSeen.of(Sight.of(reader, snapshot), findings, snapshot)
                        .keySet()));
    }
}
