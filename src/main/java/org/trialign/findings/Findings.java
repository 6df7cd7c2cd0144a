package org.trialign.findings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trialign.findings.index.Index;
import org.trialign.model.Workshop;

/**
 * What there is to find in a workshop, by whom it concerns (findings.md §6).
 *
 * @param shared overlaps, conflicts and gaps between revealed agencies; none while no agency is revealed
 * @param faults for every agency, revealed or not, its own
 */
public record Findings(List<Finding> shared, Map<String, List<Finding>> faults) {
    public Findings {
        shared = List.copyOf(shared);
        faults = Map.copyOf(faults);
    }

    /** All of them, each list in ASCII order of its keys. */
    public static Findings of(Workshop workshop, Set<String> revealed) {
        return Detection.of(workshop, revealed).findings();
    }

    /** All of them: what is shared and the faults of every agency, in no order. */
    public Stream<Finding> all() {
        return Stream.concat(shared.stream(), faults.values().stream().flatMap(List::stream));
    }

    /** The overlaps, conflicts and gaps between revealed agencies; none while no agency is revealed. */
    public static List<Finding> shared(Workshop workshop, Set<String> revealed) {
        return Detection.isAnyRevealed(workshop, revealed)
                ? Detector.merged(Detector.shared(new Index(Restriction.to(workshop, revealed))))
                : List.of();
    }

    /** The faults of one agency, on the revealed agencies plus itself. */
    public static List<Finding> faults(Workshop workshop, Set<String> revealed, String agency) {
        return of(workshop, revealed).faults().getOrDefault(agency, List.of());
    }
}
