package org.trialign.findings.naive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.Finding;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.model.*;

/** Findings.md §4 (folding) and §7 (order) once more, straight from the page. */
public final class NaiveOrder {
    private static final String PLACES =
            " G2 G1 G12 G14 G7 G13 G10 G3 G4 G9 G6 G5 G8 G11" + " C5 C3 C8 C10 C4 C2 C1 C11 C9 C6 C7 ";

    private final NaiveTerms t;
    private final List<Finding> all;

    private NaiveOrder(Workshop workshop, Collection<Finding> takingPart) {
        t = new NaiveTerms(workshop);
        all = new ArrayList<>(takingPart);
    }

    public static List<String> keys(Workshop workshop, Collection<Finding> takingPart, String group) {
        var order = new NaiveOrder(workshop, takingPart);
        return order.all.stream()
                .filter(f -> f.key().startsWith(group))
                .sorted((f, g) -> order.compare(f, g))
                .map(Finding::key)
                .toList();
    }

    /** For each tension its host. */
    public static Map<String, String> folds(Workshop workshop, Collection<Finding> seen) {
        var t = new NaiveTerms(workshop);
        var folds = new HashMap<String, String>();
        for (Finding tension : seen) {
            if (tension.kind() != Kind.C6 && tension.kind() != Kind.C7) continue;
            for (Severity severity : List.of(Severity.HIGH, Severity.MEDIUM)) {
                for (Kind kind : List.of(Kind.C3, Kind.C5, Kind.C8)) {
                    seen.stream()
                            .filter(f -> f.severity() == severity && f.kind() == kind && isHost(t, f, tension))
                            .map(Finding::key)
                            .sorted()
                            .findFirst()
                            .ifPresent(key -> folds.putIfAbsent(tension.key(), key));
                }
            }
        }
        return folds;
    }

    private static boolean isHost(NaiveTerms t, Finding host, Finding tension) {
        Set<String> owners = host.cards().stream().map(t.owner::get).collect(Collectors.toSet());
        boolean shares = t.obligations().stream()
                .anyMatch(o -> host.cards().contains(o.id()) && tension.cards().contains(o.id()));
        return shares && owners.containsAll(List.of(tension.anchor().split("~")));
    }

    private int compare(Finding f, Finding g) {
        if (f.severity() != g.severity()) return g.severity().compareTo(f.severity());
        if (turn(f) != turn(g)) return turn(f) - turn(g);
        if (critical(f) != critical(g)) return critical(f) ? -1 : 1;
        if (breadth(f) != breadth(g)) return breadth(g) - breadth(f);
        if (touched(f) != touched(g)) return touched(g) - touched(f);
        if (place(f) != place(g)) return place(f) - place(g);
        return f.anchor().compareTo(g.anchor());
    }

    /** How many of the same kind and severity come before. */
    private int turn(Finding f) {
        int turn = 0;
        for (Finding g : all) {
            if (g.kind() != f.kind() || g.severity() != f.severity() || g.equals(f)) continue;
            boolean first;
            if (critical(f) != critical(g)) first = critical(g);
            else if (breadth(f) != breadth(g)) first = breadth(g) > breadth(f);
            else if (touched(f) != touched(g)) first = touched(g) > touched(f);
            else first = g.anchor().compareTo(f.anchor()) < 0;
            if (first) turn++;
        }
        return turn;
    }

    private int place(Finding f) {
        String name = f.kind().name();
        if (name.startsWith("O") || name.startsWith("F")) return Integer.parseInt(name.substring(1));
        return PLACES.indexOf(" " + name + " ");
    }

    private int touched(Finding f) {
        var facets = new HashSet<String>();
        for (String id : f.cards()) {
            Card card = Objects.requireNonNull(t.cards.get(id));
            if (card instanceof Stakeholder s) {
                s.about().forEach(v -> facets.addAll(((ValueClaim) Objects.requireNonNull(t.cards.get(v))).facets()));
            } else {
                facets.addAll(t.facets(card));
            }
        }
        return (int) facets.stream().filter(t::criticalFacet).count();
    }

    private boolean critical(Finding f) {
        if (List.of("G1", "G2", "G3", "G4", "G5", "C9").contains(f.kind().name())) return t.criticalFacet(f.anchor());
        if (List.of("G6", "G7", "G9", "G12", "G14").contains(f.kind().name())) return true;
        return touched(f) > 0;
    }

    private int breadth(Finding f) {
        if (f.cards().isEmpty() || f.kind() == Kind.G12) return t.w.agencies().size();
        return (int) f.cards().stream().map(t.owner::get).distinct().count();
    }
}
