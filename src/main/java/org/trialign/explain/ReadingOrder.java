package org.trialign.explain;

import java.util.Comparator;
import java.util.List;
import org.trialign.findings.Finding;
import org.trialign.findings.Group;
import org.trialign.findings.Kind;

/** The order in which findings are read: overlaps, gaps, conflicts, faults; in a group by severity, kind and anchor. */
final class ReadingOrder {
    private static final List<Group> GROUPS = List.of(Group.OVERLAP, Group.GAP, Group.CONFLICT, Group.FAULT);

    /** The place of the kind (findings.md §7); overlaps and faults stand by number, as they are declared. */
    private static final List<Kind> PLACES = List.of(
            Kind.G2, Kind.G1, Kind.G12, Kind.G14, Kind.G7, Kind.G13, Kind.G10, Kind.G3, Kind.G4, Kind.G9, Kind.G6,
            Kind.G5, Kind.G8, Kind.G11, Kind.C5, Kind.C3, Kind.C8, Kind.C10, Kind.C4, Kind.C2, Kind.C1, Kind.C11,
            Kind.C9, Kind.C6, Kind.C7);

    static final Comparator<Finding> COMPARATOR = Comparator.<Finding>comparingInt(
                    f -> GROUPS.indexOf(f.kind().group()))
            .thenComparing(Finding::severity, Comparator.reverseOrder())
            .thenComparingInt(f -> place(f.kind()))
            .thenComparing(Finding::anchor);

    private ReadingOrder() {}

    private static int place(Kind kind) {
        int place = PLACES.indexOf(kind);
        return place < 0 ? kind.ordinal() : place;
    }
}
