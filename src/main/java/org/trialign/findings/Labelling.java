package org.trialign.findings;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Progress.Facets;
import org.trialign.findings.Progress.State;

/** The table of labels (findings.md §8): the first row that applies. */
final class Labelling {
    private final Map<String, Finding> before;
    private final Map<String, Finding> after;
    private final Facets facets;
    private final Set<String> withdrawn;

    /** @param withdrawn keys of findings that are gone only because something was taken away */
    Labelling(State before, State after, Facets facets, Set<String> withdrawn) {
        this.before = before.byKey();
        this.after = after.byKey();
        this.facets = facets;
        this.withdrawn = withdrawn;
    }

    Map<String, Label> labels() {
        var labels = new HashMap<String, Label>();
        before.forEach((key, finding) -> {
            Finding now = after.get(key);
            Label label = now == null ? gone(finding) : changed(finding, now);
            if (label != null) {
                labels.put(key, label);
            }
        });
        after.forEach((key, finding) -> {
            if (!before.containsKey(key)) {
                labels.put(key, came(finding));
            }
        });
        return labels;
    }

    private Label gone(Finding finding) {
        if (withdrawn.contains(finding.key())) {
            return Label.WITHDRAWN;
        }
        if (after.values().stream()
                .anyMatch(other -> isSuccessor(finding, other) && !before.containsKey(other.key()))) {
            return Label.MOVED_ON;
        }
        if (isOfFacet(finding) && facets.rose().contains(finding.anchor())) {
            Level level = facets.levels().get(finding.anchor());
            return level != null && level.isWithoutObjection() ? Label.CLOSED : Label.MOVED_ON;
        }
        return isOfFacet(finding) && facets.slipped().contains(finding.anchor()) ? Label.SLIPPED : Label.GONE;
    }

    private @Nullable Label changed(Finding was, Finding now) {
        int change = now.severity().compareTo(was.severity());
        if (change == 0) {
            return null;
        }
        if (now.kind().group() == Group.OVERLAP) {
            return change > 0 ? Label.MATTERS_MORE : Label.MATTERS_LESS;
        }
        if (change < 0) {
            return Label.EASED;
        }
        return isStepForward(now) ? Label.NEXT_STEP : Label.WORSE;
    }

    private Label came(Finding finding) {
        boolean isTurned = before.values().stream().anyMatch(other -> isSuccessor(other, finding) && turned(other));
        return isStepForward(finding) || isTurned ? Label.NEXT_STEP : Label.NEW;
    }

    /** True for what a claim brings with it when somebody comes forward to hold a part of the problem. */
    private boolean isStepForward(Finding finding) {
        return switch (finding.kind()) {
            case G3, G4, G5 -> facets.rose().contains(finding.anchor());
            case F1, F2, F8, F9 -> facets.newOwners().contains(finding.anchor());
            case C9, G11 -> finding.cards().stream().anyMatch(facets.newOwners()::contains);
            case O1, O2, O3, O4, O5, O6, O7, C1, C2, C3, C4, C5, C6, C7, C8, C10, C11 -> false;
            case G1, G2, G6, G7, G8, G9, G10, G12, G13, G14 -> false;
            case F3, F4, F5, F6, F7, F10, F11 -> false;
        };
    }

    private boolean turned(Finding finding) {
        return !after.containsKey(finding.key()) && !withdrawn.contains(finding.key());
    }

    /** The pairs of which the first can turn into the second. */
    private static boolean isSuccessor(Finding first, Finding second) {
        return switch (first.kind()) {
            case G10 -> second.kind() == Kind.O3 && second.anchor().equals(first.anchor());
            case O5 -> second.kind() == Kind.O7 && second.anchor().equals(first.anchor());
            case G12 -> second.kind() == Kind.G14 && second.anchor().endsWith("@" + first.anchor());
            case O1, O2, O3, O4, O6, O7, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11 -> false;
            case G1, G2, G3, G4, G5, G6, G7, G8, G9, G11, G13, G14 -> false;
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11 -> false;
        };
    }

    private static boolean isOfFacet(Finding finding) {
        return switch (finding.kind()) {
            case G1, G2, G3, G4, G5 -> true;
            case O1, O2, O3, O4, O5, O6, O7, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11 -> false;
            case G6, G7, G8, G9, G10, G11, G12, G13, G14 -> false;
            case F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11 -> false;
        };
    }
}
