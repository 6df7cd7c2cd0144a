package org.trialign.findings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trialign.model.Facet;
import org.trialign.model.Workshop;

/**
 * How far a part of the problem is held (findings.md §8).
 *
 * @param level 0 nobody mentions it; 1 nobody owns it; 2 owned without authority or capacity; 3 weak or untested; 4 no
 *     objection found, which is never "covered"
 * @param because the findings that make it this level and no higher; none at level 4
 */
public record Level(int level, List<Finding> because) {
    private static final int NO_OBJECTION = 4;

    public Level {
        because = List.copyOf(because);
    }

    public boolean isWithoutObjection() {
        return level == NO_OBJECTION;
    }

    /**
     * The level of each facet of the workshop. While no agency is revealed there are no shared findings and so nothing to
     * tell: every level is 4.
     *
     * @param shared all shared findings, closed ones included, whoever reads
     */
    public static Map<String, Level> ofFacets(Workshop workshop, Collection<Finding> shared) {
        var levels = new HashMap<String, Level>();
        for (Facet facet : workshop.facets()) {
            List<Finding> objections = shared.stream()
                    .filter(f -> f.anchor().equals(facet.id()) && ceiling(f) < NO_OBJECTION)
                    .toList();
            int level = objections.stream().mapToInt(Level::ceiling).min().orElse(NO_OBJECTION);
            levels.put(
                    facet.id(),
                    new Level(
                            level,
                            objections.stream().filter(f -> ceiling(f) == level).toList()));
        }
        return levels;
    }

    /** The highest level that the finding lets its facet have. */
    private static int ceiling(Finding finding) {
        return switch (finding.kind()) {
            case G2 -> 0;
            case G1 -> 1;
            case G4 -> 2;
            case G3 -> finding.severity() == Severity.LOW ? 3 : 2;
            case G5 -> 3;
            case O1, O2, O3, O4, O5, O6, O7, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11 -> NO_OBJECTION;
            case G6, G7, G8, G9, G10, G11, G12, G13, G14 -> NO_OBJECTION;
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11 -> NO_OBJECTION;
        };
    }
}
