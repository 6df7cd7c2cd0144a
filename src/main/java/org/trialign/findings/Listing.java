package org.trialign.findings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.model.Workshop;

/**
 * The findings of one reader as they are laid out (findings.md §4 and §7).
 *
 * @param ordered those that take part: seen, not closed, not folded; overlaps, gaps, conflicts, faults, each in order
 * @param folded the key of each tension that is shown inside another finding, with the key of that finding
 */
public record Listing(List<Finding> ordered, Map<String, String> folded, FirstPage firstPage) {
    public Listing {
        ordered = List.copyOf(ordered);
        folded = Map.copyOf(folded);
    }

    /**
     * @param seen what the reader sees
     * @param closed keys of closed findings, see {@link Closed}
     * @param pins keys in the order of pinning
     * @param order that of the same workshop
     */
    public static Listing of(
            Workshop workshop, Collection<Finding> seen, Set<String> closed, List<String> pins, FindingOrder order) {
        Map<String, String> folded = Folding.of(seen, closed, workshop);
        List<Finding> ordered = order.sorted(seen.stream()
                .filter(f -> !closed.contains(f.key()) && !folded.containsKey(f.key()))
                .toList());
        return new Listing(ordered, folded, FirstPage.of(ordered, pins));
    }
}
