package org.trialign.audience;

import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Finding;
import org.trialign.findings.Fingerprints;
import org.trialign.model.Snapshot;

/**
 * The findings of the snapshot on which a command is decided. The detector runs only when an edit asks for one, and once
 * for each state that the command goes through. For one command and one thread.
 */
public final class FindingsLookup {
    private final LongFunction<Snapshot> earlier;
    private @Nullable Snapshot lookedAt;
    private @Nullable Detected found;
    private @Nullable BaselineState baseline;

    /** @param earlier the workshop as it stood at a revision */
    public FindingsLookup(LongFunction<Snapshot> earlier) {
        this.earlier = earlier;
    }

    /** The fingerprint of a finding (findings.md §5); empty: there is none with this key. */
    public Optional<String> fingerprint(String key, Snapshot now) {
        return find(key, now).map(new Fingerprints(now.workshop())::of);
    }

    private Optional<Finding> find(String key, Snapshot now) {
        return in(now).findings()
                .all()
                .filter(finding -> finding.key().equals(key))
                .findFirst();
    }

    boolean sees(Audience audience, String key, Snapshot now) {
        return FindingsSeen.of(Sight.of(audience, now), in(now).findings(), now).containsKey(key);
    }

    /** True if the audience saw it in the state with which labels of progress compare. */
    boolean saw(Audience audience, String key, Snapshot now) {
        BaselineState then = baseline;
        if (then == null) {
            then = BaselineState.of(earlier.apply(now.baseline()));
            baseline = then;
        }
        return then.seenBy(audience).contains(key);
    }

    private Detected in(Snapshot now) {
        Detected known = found;
        if (known == null || lookedAt != now) {
            known = Detected.in(now);
            found = known;
            lookedAt = now;
        }
        return known;
    }
}
