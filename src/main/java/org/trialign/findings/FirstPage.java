package org.trialign.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a reader is shown first: up to four findings of each shared group, by key and in order (findings.md §7). */
public record FirstPage(List<String> overlaps, List<String> gaps, List<String> conflicts) {
    private static final int SHOWN = 4;

    public FirstPage {
        overlaps = List.copyOf(overlaps);
        gaps = List.copyOf(gaps);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * @param ordered the findings that take part, as {@link FindingOrder} sorts them
     * @param pins keys in the order of pinning, of all groups; one that takes no part shows nothing
     */
    static FirstPage of(List<Finding> ordered, List<String> pins) {
        return new FirstPage(
                first(ordered, pins, Group.OVERLAP),
                first(ordered, pins, Group.GAP),
                first(ordered, pins, Group.CONFLICT));
    }

    private static List<String> first(List<Finding> ordered, List<String> pins, Group group) {
        List<String> keys = ordered.stream()
                .filter(f -> f.kind().group() == group)
                .map(Finding::key)
                .toList();
        Set<String> known = Set.copyOf(keys);
        var shown =
                new ArrayList<>(pins.stream().filter(known::contains).distinct().toList());
        for (String key : keys) {
            if (shown.size() < SHOWN && !shown.contains(key)) {
                shown.add(key);
            }
        }
        return shown;
    }
}
