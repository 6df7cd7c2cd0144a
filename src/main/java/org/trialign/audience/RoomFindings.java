package org.trialign.audience;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.Detector;
import org.trialign.findings.Finding;
import org.trialign.findings.Group;
import org.trialign.findings.Restriction;
import org.trialign.model.Agency;
import org.trialign.model.Card;
import org.trialign.model.Snapshot;
import org.trialign.model.Workshop;

/**
 * The findings of one revision, before anybody looks at them (findings.md §6). Computed once for all audiences: one run
 * of the detector, and one more for each agency that has cards and hasn't revealed them.
 *
 * @param shared overlaps, conflicts and gaps of the revealed agencies, sorted by key; none while nobody is revealed
 * @param faults of each agency its own, computed on the revealed agencies and it; an agency without faults is absent
 */
public record RoomFindings(List<Finding> shared, Map<String, List<Finding>> faults) {
    public RoomFindings {
        shared = List.copyOf(shared);
        faults = Map.copyOf(faults);
    }

    public static RoomFindings of(Snapshot snapshot) {
        Workshop workshop = snapshot.workshop();
        Set<String> revealed = workshop.agencies().stream()
                .map(Agency::id)
                .filter(snapshot::isRevealed)
                .collect(Collectors.toUnmodifiableSet());
        var faults = new HashMap<String, List<Finding>>();
        List<Finding> ofRevealed = revealed.isEmpty() ? List.of() : detect(workshop, revealed);
        revealed.forEach(agency -> putFaults(faults, agency, workshop, ofRevealed));
        for (Agency agency : workshop.agencies()) {
            if (!revealed.contains(agency.id())
                    && workshop.triangle(agency.id()).cards().findAny().isPresent()) {
                var withIt = new HashSet<>(revealed);
                withIt.add(agency.id());
                putFaults(faults, agency.id(), workshop, detect(workshop, withIt));
            }
        }
        return new RoomFindings(
                ofRevealed.stream()
                        .filter(finding -> finding.kind().group() != Group.FAULT)
                        .toList(),
                faults);
    }

    public List<Finding> faultsOf(String agency) {
        return faults.getOrDefault(agency, List.of());
    }

    private static List<Finding> detect(Workshop workshop, Set<String> agencies) {
        boolean everybody = workshop.agencies().stream().map(Agency::id).allMatch(agencies::contains);
        Workshop restricted = everybody ? workshop : Restriction.to(workshop, agencies);
        return Detector.detect(restricted).stream().sorted(Finding.BY_KEY).toList();
    }

    private static void putFaults(
            Map<String, List<Finding>> faults, String agency, Workshop workshop, List<Finding> found) {
        Set<String> anchors = workshop.triangle(agency).cards().map(Card::id).collect(Collectors.toSet());
        anchors.add(agency);
        List<Finding> own = found.stream()
                .filter(finding -> finding.kind().group() == Group.FAULT && anchors.contains(finding.anchor()))
                .toList();
        if (!own.isEmpty()) {
            faults.put(agency, own);
        }
    }
}
