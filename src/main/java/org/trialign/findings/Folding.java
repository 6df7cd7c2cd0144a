package org.trialign.findings;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trialign.model.Agency;
import org.trialign.model.Card;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;
import org.trialign.model.Workshop;

/** Tensions that are shown inside a harder finding which rests on the same order (findings.md §4). */
public final class Folding {
    /** Kinds that can be a host, the best first. */
    private static final List<Kind> HOSTS = List.of(Kind.C3, Kind.C5, Kind.C8);

    private static final Comparator<Finding> BEST_FIRST = Comparator.comparing(
                    Finding::severity, Comparator.reverseOrder())
            .thenComparing(f -> HOSTS.indexOf(f.kind()))
            .thenComparing(Finding::anchor);

    private Folding() {}

    /**
     * @param seen what the reader sees
     * @param closed keys of closed findings; none of them is a host
     * @return the key of each tension that has a host, with the key of the host
     */
    public static Map<String, String> of(Collection<Finding> seen, Set<String> closed, Workshop workshop) {
        var owners = new HashMap<String, String>();
        var orders = new HashSet<String>();
        for (Agency agency : workshop.agencies()) {
            workshop.triangle(agency.id()).cards().forEach(card -> {
                owners.put(card.id(), agency.id());
                if (isOrder(card)) {
                    orders.add(card.id());
                }
            });
        }
        List<Finding> hosts = seen.stream()
                .filter(f -> HOSTS.contains(f.kind()) && f.severity() != Severity.LOW && !closed.contains(f.key()))
                .sorted(BEST_FIRST)
                .toList();
        var folded = new HashMap<String, String>();
        for (Finding tension : seen) {
            if (tension.kind() == Kind.C6 || tension.kind() == Kind.C7) {
                Optional<Finding> host = hosts.stream()
                        .filter(f -> isHost(f, tension, owners, orders))
                        .findFirst();
                host.ifPresent(h -> folded.put(tension.key(), h.key()));
            }
        }
        return folded;
    }

    private static boolean isHost(Finding host, Finding tension, Map<String, String> owners, Set<String> orders) {
        List<String> pair = List.of(tension.anchor().split("~", 2));
        return host.cards().stream()
                        .anyMatch(id -> orders.contains(id) && tension.cards().contains(id))
                && pair.stream()
                        .allMatch(agency -> host.cards().stream().anyMatch(id -> agency.equals(owners.get(id))));
    }

    private static boolean isOrder(Card card) {
        return card instanceof Output output && output.kind() == OutputKind.OBLIGATION;
    }
}
