package org.trialign.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.index.Aspect;
import org.trialign.findings.index.Changes;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Outside;
import org.trialign.model.Agency;
import org.trialign.model.Facet;
import org.trialign.model.Triangle;
import org.trialign.model.Workshop;

/**
 * The findings of a workshop, with what it takes to find those of a changed one at less cost: a search for shared
 * findings runs again only if a part changed that it read, and an agency's faults are looked for again only if its
 * triangle did, or what it has from others. The result is always that of a whole detection.
 */
public final class Detection {
    private final Workshop workshop;
    private final Set<String> revealed;
    private final Index index;
    private final List<Pass> passes;
    private final Map<String, OwnFaults> faults;
    private final Findings findings;

    /** The faults of one agency and all that they follow from. */
    private record OwnFaults(Triangle triangle, List<Facet> facets, Outside outside, List<Finding> found) {
        boolean isFrom(Triangle other, List<Facet> otherFacets, Outside otherOutside) {
            return triangle == other && facets.equals(otherFacets) && outside.equals(otherOutside);
        }
    }

    private Detection(Workshop workshop, Set<String> revealed, @Nullable Detection before) {
        this.workshop = workshop;
        this.revealed = Set.copyOf(revealed);
        index = new Index(Restriction.to(workshop, revealed));
        passes = before == null ? Detector.shared(index) : before.passesAfter(index);
        faults = faults(before == null ? Map.of() : before.faults);
        findings = new Findings(isAnyRevealed(workshop, revealed) ? Detector.merged(passes) : List.of(), found(faults));
    }

    /**
     * Finds everything anew.
     *
     * @param revealed ids of the revealed agencies
     */
    public static Detection of(Workshop workshop, Set<String> revealed) {
        return new Detection(workshop, revealed, null);
    }

    /** Finds what is to be found in another state of the workshop; the less differs, the faster. */
    public Detection after(Workshop now, Set<String> nowRevealed) {
        return now == workshop && nowRevealed.equals(revealed) ? this : new Detection(now, nowRevealed, this);
    }

    public Findings findings() {
        return findings;
    }

    /** All that was found, in ASCII order of the keys; of a workshop without agencies too, in which nobody can be revealed. */
    List<Finding> everything() {
        return Stream.concat(
                        Detector.merged(passes).stream(),
                        faults.values().stream().flatMap(own -> own.found().stream()))
                .sorted(Finding.BY_KEY)
                .toList();
    }

    /** The order in which these findings are read. */
    public FindingOrder order() {
        return new FindingOrder(index.workshop() == workshop ? index : new Index(workshop));
    }

    static boolean isAnyRevealed(Workshop workshop, Set<String> revealed) {
        return workshop.agencies().stream().anyMatch(agency -> revealed.contains(agency.id()));
    }

    private List<Pass> passesAfter(Index now) {
        Set<Aspect> changed = Changes.between(index, now);
        return passes.stream().map(pass -> pass.after(changed, now)).toList();
    }

    private Map<String, OwnFaults> faults(Map<String, OwnFaults> before) {
        var made = new HashMap<String, OwnFaults>();
        Set<String> left = Outside.left(workshop, index.cards());
        for (Agency agency : workshop.agencies()) {
            Triangle triangle = workshop.triangle(agency.id());
            Outside outside = Outside.of(triangle, index.cards(), left);
            OwnFaults old = before.get(agency.id());
            made.put(
                    agency.id(),
                    old != null && old.isFrom(triangle, workshop.facets(), outside)
                            ? old
                            : new OwnFaults(
                                    triangle,
                                    workshop.facets(),
                                    outside,
                                    Detector.faults(new Index(Restriction.alone(workshop, agency.id()), outside))));
        }
        return made;
    }

    private static Map<String, List<Finding>> found(Map<String, OwnFaults> faults) {
        var found = new HashMap<String, List<Finding>>();
        faults.forEach((agency, own) -> found.put(agency, own.found()));
        return found;
    }
}
