package org.trialign.audience;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.findings.Finding;
import org.trialign.findings.Label;
import org.trialign.findings.Progress;

/** What became of the findings of a snapshot since its baseline, before anybody looks at it. */
public final class Labels {
    /** Nothing to compare with. */
    public static final Labels NONE = new Labels(null, new Progress(Map.of(), Set.of(), Set.of()));

    private final @Nullable BaselineState since;
    private final Progress progress;

    Labels(@Nullable BaselineState since, Progress progress) {
        this.since = since;
        this.progress = progress;
    }

    /**
     * The labels that an audience gets, by key: of what it sees now and of what it saw at the baseline and is gone. None
     * tells more than it may see (findings.md §8, last lines).
     */
    Map<String, Label> of(Audience audience, Collection<Finding> seenNow) {
        if (since == null) {
            return Map.of();
        }
        Collection<Finding> seenBefore = since.seenBy(audience);
        return switch (audience) {
            case AgencyAudience a -> progress.forReader(seenBefore, seenNow);
            case FacilitatorAudience f -> progress.forReader(seenBefore, seenNow);
            case ObserverAudience o -> progress.forObserver(seenBefore, seenNow);
            case WallAudience w -> progress.forObserver(seenBefore, seenNow);
        };
    }
}
