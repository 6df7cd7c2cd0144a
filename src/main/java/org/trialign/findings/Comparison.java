package org.trialign.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Progress.Facets;
import org.trialign.findings.Progress.State;
import org.trialign.model.Workshop;

/**
 * Compares one state with later ones, again and again (findings.md §8). Keeps the last thing it worked out, since mostly
 * little changed; not for several threads at once.
 */
public final class Comparison {
    private final State before;
    private final Set<String> revealed;
    private final Set<String> keysBefore;
    private @Nullable Workshop lastPutBack;
    private Set<String> thereWhenPutBack = Set.of();

    /** @param revealed the agencies that are revealed before and after: a reveal is not a change, compare anew after it */
    public Comparison(State before, Set<String> revealed) {
        this.before = before;
        this.revealed = Set.copyOf(revealed);
        keysBefore = keys(before.findings().shared());
    }

    /**
     * @param resolved keys that an accepted agreement names or a facilitator nodded at: such a finding is not withdrawn
     *     when what it rested on was taken away
     */
    public Progress with(State after, Set<String> resolved) {
        Facets facets = Facets.of(before, after, revealed);
        Set<String> withdrawn = withdrawn(after, resolved);
        return new Progress(new Labelling(before, after, facets, withdrawn).labels(), facets.rose(), facets.slipped());
    }

    /** Keys of shared findings that are gone, and there again when what was taken away is put back. */
    private Set<String> withdrawn(State after, Set<String> resolved) {
        var gone = new HashSet<>(keysBefore);
        gone.removeAll(keys(after.findings().shared()));
        gone.removeAll(resolved);
        if (!gone.isEmpty()) {
            gone.retainAll(thereWhenPutBack(after.workshop()));
        }
        return gone;
    }

    private Set<String> thereWhenPutBack(Workshop after) {
        Workshop putBack = PutBack.of(before.workshop(), after, revealed);
        if (isSame(putBack, Restriction.to(after, revealed))) {
            return Set.of();
        }
        if (lastPutBack == null || !isSame(putBack, lastPutBack)) {
            thereWhenPutBack = keys(Findings.shared(putBack, revealed));
            lastPutBack = putBack;
        }
        return thereWhenPutBack;
    }

    /** True if the detector can't tell the two apart. */
    private static boolean isSame(Workshop one, Workshop other) {
        return one.triangles().equals(other.triangles())
                && one.crossLinks().equals(other.crossLinks())
                && one.vocabulary().equals(other.vocabulary())
                && one.facets().equals(other.facets())
                && one.agencies().equals(other.agencies());
    }

    private static Set<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).collect(Collectors.toSet());
    }
}
