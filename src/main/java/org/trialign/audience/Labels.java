package org.trialign.audience;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.findings.Label;
import org.trialign.findings.Progress;
import org.trialign.model.Snapshot;

/** What became of the findings of a snapshot since its baseline, before anybody looks at it. */
public final class Labels {
    /** Nothing to compare with. */
    public static final Labels NONE = new Labels(null, new Progress(Map.of(), Set.of(), Set.of()), false);

    private final @Nullable BaselineState since;
    private final Progress progress;
    private final boolean isWallForAgencies;

    /** @param isWallForAgencies as the wall stands now, whatever it showed at the baseline */
    Labels(@Nullable BaselineState since, Progress progress, boolean isWallForAgencies) {
        this.since = since;
        this.progress = progress;
        this.isWallForAgencies = isWallForAgencies;
    }

    /**
     * The labels of what is found in another snapshot of the workshop; the state to compare with is the same as long as the
     * snapshots name the same.
     *
     * @param earlier the workshop as it stood at a revision
     */
    public Labels in(Snapshot now, Detected found, LongFunction<Snapshot> earlier) {
        BaselineState baseline;
        if (since != null && since.revision() == now.baseline()) {
            baseline = since;
        } else if (now.baseline() == now.revision()) {
            baseline = new BaselineState(now, found);
        } else {
            baseline = BaselineState.of(earlier.apply(now.baseline()));
        }
        return baseline.labels(now, found);
    }

    /**
     * What the audience of a view saw at the baseline and doesn't any more; empty if nothing went, or if the view is of
     * another baseline.
     */
    public Optional<GoneFindings> gone(AudienceView now) {
        return since == null || now.went().isEmpty()
                ? Optional.empty()
                : Optional.of(GoneFindings.of(now, since.view(now.audience())));
    }

    /**
     * The labels that an audience gets, by key: of what it sees now and of what it saw at the baseline and is gone. None
     * tells more than it may see (findings.md §8, last lines).
     *
     * @param seenNow keys of the findings that the audience sees
     */
    Map<String, Label> of(Audience audience, Set<String> seenNow) {
        if (since == null) {
            return Map.of();
        }
        return switch (audience) {
            case AgencyAudience agency -> progress.forReader(since.seenBy(agency), seenNow);
            case FacilitatorAudience facilitator -> progress.forReader(since.seenBy(facilitator), seenNow);
            case ObserverAudience observer -> progress.forObserver(since.seenBy(observer), seenNow);
            case WallAudience wall ->
                isWallForAgencies
                        ? progress.forReader(since.shared(), seenNow)
                        : progress.forObserver(since.seenBy(new ObserverAudience()), seenNow);
        };
    }
}
