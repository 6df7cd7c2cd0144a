package org.trialign.audience;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.findings.Finding;
import org.trialign.findings.Findings;
import org.trialign.findings.Kind;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/** Which findings an audience sees (findings.md §6, the table of readers). */
final class FindingsSeen {
    /** That one of these is there tells who supports or opposes whom. */
    private static final Set<Kind> TELL_OF_STANCE = EnumSet.of(Kind.O4, Kind.C1, Kind.G4);

    /** What stands between the ids of an anchor; none of these can be part of an id. */
    private static final Pattern SEPARATORS = Pattern.compile("[:@>~]");

    private final SortedMap<String, Finding> seen = new TreeMap<>();

    private final Sight sight;

    private FindingsSeen(Sight sight) {
        this.sight = sight;
    }

    /** By key, in ASCII order. */
    static SortedMap<String, Finding> of(Sight sight, Findings all, Snapshot snapshot) {
        var it = new FindingsSeen(sight);
        switch (sight.audience()) {
            case AgencyAudience(String own) -> {
                if (snapshot.isRevealed(own)) {
                    it.add(all.shared());
                }
                it.add(faults(all, own));
            }
            case FacilitatorAudience f -> {
                it.add(all.shared());
                for (Row agency : snapshot.rows(RowType.AGENCIES)) {
                    boolean seesAll = Sight.isReadByFacilitators(snapshot, agency.id());
                    it.add(faults(all, agency.id()).stream()
                            .filter(fault -> seesAll || isShared(fault, snapshot))
                            .toList());
                }
            }
            case ObserverAudience o -> it.add(inPublic(all));
            case WallAudience w -> it.add(Sight.isForAgencies(snapshot) ? all.shared() : inPublic(all));
        }
        return Collections.unmodifiableSortedMap(it.seen);
    }

    private static List<Finding> inPublic(Findings all) {
        return all.shared().stream()
                .filter(finding -> !TELL_OF_STANCE.contains(finding.kind()))
                .toList();
    }

    private static boolean isShared(Finding fault, Snapshot snapshot) {
        return snapshot.find(RowType.SHARED_FAULTS, fault.key()).isPresent();
    }

    private static List<Finding> faults(Findings all, String agency) {
        return all.faults().getOrDefault(agency, List.of());
    }

    private void add(List<Finding> findings) {
        findings.stream()
                .filter(finding -> !restsOnHidden(finding))
                .forEach(finding -> seen.put(finding.key(), finding));
    }

    /** A finding about a word that only another agency and the facilitators know, or with a card that is kept back. */
    private boolean restsOnHidden(Finding finding) {
        return sight.keepsSomethingBack()
                && (Arrays.stream(SEPARATORS.split(finding.anchor())).anyMatch(sight::hides)
                        || finding.cards().stream().anyMatch(sight::covers));
    }
}
