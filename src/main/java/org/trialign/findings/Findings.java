package org.trialign.findings;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trialign.model.Agency;
import org.trialign.model.Card;
import org.trialign.model.Workshop;

/**
 * What there is to find in a workshop, by whom it concerns (findings.md §6).
 *
 * @param shared overlaps, conflicts and gaps between revealed agencies; none while no agency is revealed
 * @param faults for every agency, revealed or not, its own
 */
public record Findings(List<Finding> shared, Map<String, List<Finding>> faults) {
    private static final Set<Group> SHARED = EnumSet.complementOf(EnumSet.of(Group.FAULT));
    private static final Set<Group> FAULTS = EnumSet.of(Group.FAULT);

    public Findings {
        shared = List.copyOf(shared);
        faults = Map.copyOf(faults);
    }

    /** All of them, in ASCII order of their keys. Runs the detector once, and once for each agency that is not revealed. */
    public static Findings of(Workshop workshop, Set<String> revealed) {
        List<Finding> all = Detector.detect(Restriction.to(workshop, revealed));
        List<Finding> shared = all.stream().filter(f -> isShared(f.kind())).toList();
        List<Finding> faults = all.stream().filter(f -> !isShared(f.kind())).toList();
        var byAgency = new HashMap<String, List<Finding>>();
        for (Agency agency : workshop.agencies()) {
            String id = agency.id();
            byAgency.put(id, revealed.contains(id) ? own(workshop, id, faults) : faults(workshop, revealed, id));
        }
        return new Findings(isAnyRevealed(workshop, revealed) ? shared : List.of(), byAgency);
    }

    /** All of them: what is shared and the faults of every agency, in no order. */
    public Stream<Finding> all() {
        return Stream.concat(shared.stream(), faults.values().stream().flatMap(List::stream));
    }

    /** The overlaps, conflicts and gaps between revealed agencies; none while no agency is revealed. */
    public static List<Finding> shared(Workshop workshop, Set<String> revealed) {
        return isAnyRevealed(workshop, revealed)
                ? Detector.detect(Restriction.to(workshop, revealed), SHARED)
                : List.of();
    }

    /** The faults of one agency, on the revealed agencies plus itself. */
    public static List<Finding> faults(Workshop workshop, Set<String> revealed, String agency) {
        var seen = new HashSet<>(revealed);
        seen.add(agency);
        return own(workshop, agency, Detector.detect(Restriction.to(workshop, seen), FAULTS));
    }

    private static List<Finding> own(Workshop workshop, String agency, List<Finding> faults) {
        var anchors = new HashSet<String>();
        anchors.add(agency);
        workshop.triangle(agency).cards().map(Card::id).forEach(anchors::add);
        return faults.stream().filter(f -> anchors.contains(f.anchor())).toList();
    }

    private static boolean isShared(Kind kind) {
        return SHARED.contains(kind.group());
    }

    private static boolean isAnyRevealed(Workshop workshop, Set<String> revealed) {
        return workshop.agencies().stream().anyMatch(a -> revealed.contains(a.id()));
    }
}
