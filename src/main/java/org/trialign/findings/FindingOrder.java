package org.trialign.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.model.Facet;
import org.trialign.model.Workshop;

/** In which order findings are read (findings.md §7). One of these serves all readers of a workshop. */
public final class FindingOrder {
    private static final List<Group> GROUPS = List.of(Group.OVERLAP, Group.GAP, Group.CONFLICT, Group.FAULT);

    /** Kinds of one group in their place; overlaps and faults by number. */
    private static final List<Kind> PLACES = List.of(
            Kind.O1, Kind.O2, Kind.O3, Kind.O4, Kind.O5, Kind.O6, Kind.O7, Kind.G2, Kind.G1, Kind.G12, Kind.G14,
            Kind.G7, Kind.G13, Kind.G10, Kind.G3, Kind.G4, Kind.G9, Kind.G6, Kind.G5, Kind.G8, Kind.G11, Kind.C5,
            Kind.C3, Kind.C8, Kind.C10, Kind.C4, Kind.C2, Kind.C1, Kind.C11, Kind.C9, Kind.C6, Kind.C7, Kind.F1,
            Kind.F2, Kind.F3, Kind.F4, Kind.F5, Kind.F6, Kind.F7, Kind.F8, Kind.F9, Kind.F10, Kind.F11);

    private static final Comparator<Ranked> CRITICAL_AND_BROAD_FIRST = Comparator.comparing(
                    Ranked::critical, Comparator.reverseOrder())
            .thenComparing(Ranked::breadth, Comparator.reverseOrder())
            .thenComparing(Ranked::touched, Comparator.reverseOrder());

    private static final Comparator<Ranked> BY_TURN =
            CRITICAL_AND_BROAD_FIRST.thenComparing(r -> r.finding().anchor());

    private static final Comparator<Ranked> ORDER = Comparator.comparing(
                    (Ranked r) -> GROUPS.indexOf(r.finding().kind().group()))
            .thenComparing(r -> r.finding().severity(), Comparator.reverseOrder())
            .thenComparing(Ranked::turn)
            .thenComparing(CRITICAL_AND_BROAD_FIRST)
            .thenComparing(r -> PLACES.indexOf(r.finding().kind()))
            .thenComparing(r -> r.finding().anchor());

    private final Map<Reader, Listing> listings = new ConcurrentHashMap<>();
    private final Index index;
    private final int agencies;
    private final Set<String> criticalFacets;

    /** @param workshop the whole workshop: what a finding touches is in the triangles of its own cards */
    public FindingOrder(Workshop workshop) {
        this(new Index(workshop));
    }

    FindingOrder(Index index) {
        this.index = index;
        Workshop workshop = index.workshop();
        agencies = workshop.agencies().size();
        criticalFacets = workshop.facets().stream()
                .filter(Facet::isCritical)
                .map(Facet::id)
                .collect(Collectors.toSet());
    }

    private record Reader(List<Finding> seen, Set<String> closed, List<String> pins) {}

    private record Ranked(Finding finding, boolean critical, int breadth, int touched, int turn) {
        Ranked at(int position) {
            return new Ranked(finding, critical, breadth, touched, position);
        }
    }

    /** That of {@link Listing#of}, made once for all readers who see the same of this workshop. */
    public Listing listing(Workshop workshop, List<Finding> seen, Set<String> closed, List<String> pins) {
        return listings.computeIfAbsent(
                new Reader(seen, closed, pins), reader -> Listing.of(workshop, seen, closed, pins, this));
    }

    /**
     * Overlaps, gaps, conflicts and faults, each in order. One at a time, as the index wants it: screens of several
     * people may look at the same state.
     *
     * @param takingPart what the reader sees without what is closed or folded; who takes part decides the turns
     */
    public synchronized List<Finding> sorted(Collection<Finding> takingPart) {
        var sameKindAndSeverity = new HashMap<String, List<Ranked>>();
        for (Finding finding : takingPart) {
            sameKindAndSeverity
                    .computeIfAbsent(finding.kind() + " " + finding.severity(), k -> new ArrayList<>())
                    .add(ranked(finding));
        }
        var all = new ArrayList<Ranked>();
        for (List<Ranked> same : sameKindAndSeverity.values()) {
            same.sort(BY_TURN);
            for (int turn = 0; turn < same.size(); turn++) {
                all.add(same.get(turn).at(turn));
            }
        }
        return all.stream().sorted(ORDER).map(Ranked::finding).toList();
    }

    private Ranked ranked(Finding finding) {
        List<Node<?>> cards = finding.cards().stream()
                .<Node<?>>map(index.cards()::find)
                .filter(Objects::nonNull)
                .toList();
        int touched = index.touchedCriticalFacets(cards);
        return new Ranked(finding, isCritical(finding, touched), breadth(finding, cards), touched, 0);
    }

    private boolean isCritical(Finding finding, int touched) {
        return switch (finding.kind()) {
            case G1, G2, G3, G4, G5, C9 -> criticalFacets.contains(finding.anchor());
            case G6, G7, G9, G12, G14 -> true; // a population or a time in focus
            case O1, O2, O3, O4, O5, O6, O7, C1, C2, C3, C4, C5, C6, C7, C8, C10, C11, G8, G10, G11, G13 -> touched > 0;
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11 -> touched > 0;
        };
    }

    /** What rests on no card, or says that nobody is there, concerns the whole room. */
    private int breadth(Finding finding, List<Node<?>> cards) {
        return cards.isEmpty() || finding.kind() == Kind.G12
                ? agencies
                : Grouping.agencies(cards).size();
    }
}
