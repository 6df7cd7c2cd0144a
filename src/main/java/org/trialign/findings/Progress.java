package org.trialign.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.index.Claims;
import org.trialign.model.Facet;
import org.trialign.model.ValueClaim;
import org.trialign.model.Workshop;

/**
 * What a change did to the findings and to the parts of the problem (findings.md §8).
 *
 * @param labels of shared findings and of faults, by key; a finding that stayed as it was has none
 * @param rose facets that are held better: somebody answers for them now, or their level rose
 * @param slipped facets that are held worse
 */
public record Progress(Map<String, Label> labels, Set<String> rose, Set<String> slipped) {
    public Progress {
        labels = Map.copyOf(labels);
        rose = Set.copyOf(rose);
        slipped = Set.copyOf(slipped);
    }

    /** One state that is compared. */
    public record State(Workshop workshop, Findings findings) {
        public static State of(Workshop workshop, Set<String> revealed) {
            return new State(workshop, Findings.of(workshop, revealed));
        }

        Map<String, Finding> byKey() {
            return findings.all().collect(Collectors.toMap(Finding::key, f -> f));
        }
    }

    /**
     * Compares two states with the same agencies revealed: a reveal is not a change, the comparison starts anew after it.
     */
    public static Progress between(State before, State after, Set<String> revealed) {
        return new Comparison(before, revealed).with(after, Set.of());
    }

    /**
     * The labels of a reader who is no observer, by key: of what is gone if it was seen, of everything else if it is seen.
     *
     * @param seenBefore keys of the findings that the reader saw, {@code seenNow} of those that it sees
     */
    public Map<String, Label> forReader(Set<String> seenBefore, Set<String> seenNow) {
        var made = new HashMap<String, Label>();
        labels.forEach((key, label) -> {
            if (seenNow.contains(key) || isGone(label) && seenBefore.contains(key)) {
                made.put(key, label);
            }
        });
        return made;
    }

    /** The labels of an observer, which tell of nothing but what the observer sees; by key, from keys. */
    public Map<String, Label> forObserver(Set<String> seenBefore, Set<String> seenNow) {
        var made = new HashMap<String, Label>();
        for (String key : seenBefore) {
            Label label = seenNow.contains(key) ? labels.get(key) : Label.GONE;
            if (label != null) {
                made.put(key, label == Label.NEXT_STEP ? Label.WORSE : label);
            }
        }
        seenNow.stream().filter(key -> !seenBefore.contains(key)).forEach(key -> made.put(key, Label.NEW));
        return made;
    }

    private static boolean isGone(Label label) {
        return switch (label) {
            case WITHDRAWN, MOVED_ON, CLOSED, SLIPPED, GONE -> true;
            case MATTERS_MORE, MATTERS_LESS, EASED, NEXT_STEP, NEW, WORSE -> false;
        };
    }

    /**
     * What became of the parts of the problem.
     *
     * @param newOwners ids of values, of any agency, that are core and not vague now and were not so before
     */
    record Facets(Set<String> rose, Set<String> slipped, Set<String> newOwners, Map<String, Level> levels) {
        static Facets of(State before, State after, Set<String> revealed) {
            List<ValueClaim> owners = newOwners(before.workshop(), after.workshop());
            Set<String> claimed =
                    newOwners(Restriction.to(before.workshop(), revealed), Restriction.to(after.workshop(), revealed))
                            .stream()
                            .flatMap(value -> value.facets().stream())
                            .collect(Collectors.toSet());
            Map<String, Level> was =
                    Level.ofFacets(before.workshop(), before.findings().shared());
            Map<String, Level> is =
                    Level.ofFacets(after.workshop(), after.findings().shared());
            var rose = new HashSet<String>();
            var slipped = new HashSet<String>();
            for (Facet facet : after.workshop().facets()) {
                Level old = was.get(facet.id());
                Level now = is.get(facet.id());
                if (old == null || now == null) {
                    continue;
                }
                if (claimed.contains(facet.id()) || now.level() > old.level()) {
                    rose.add(facet.id());
                } else if (now.level() < old.level()) {
                    slipped.add(facet.id());
                }
            }
            return new Facets(rose, slipped, owners.stream().map(ValueClaim::id).collect(Collectors.toSet()), is);
        }

        private static List<ValueClaim> newOwners(Workshop before, Workshop after) {
            Set<String> owned = owners(before).stream().map(ValueClaim::id).collect(Collectors.toSet());
            return owners(after).stream().filter(v -> !owned.contains(v.id())).toList();
        }

        private static List<ValueClaim> owners(Workshop workshop) {
            var owners = new ArrayList<ValueClaim>();
            workshop.triangles()
                    .values()
                    .forEach(triangle -> triangle.values().stream()
                            .filter(v -> v.isCore() && !Claims.isVague(v))
                            .forEach(owners::add));
            return owners;
        }
    }
}
