package org.trialign.findings.index;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.CrossLink;
import org.trialign.model.Triangle;
import org.trialign.model.Workshop;

/**
 * All that an agency's faults take from the triangles of others (findings.md §2 work(a), §3 F3).
 *
 * @param supplied functions which its activities need and others provide
 * @param needed functions which its outputs have and others need
 * @param handedOff ids of its outputs from which a {@code +} cross link leads to an activity of others
 */
public record Outside(Set<String> supplied, Set<String> needed, Set<String> handedOff) {
    public static final Outside NOTHING = new Outside(Set.of(), Set.of(), Set.of());

    public Outside {
        supplied = Set.copyOf(supplied);
        needed = Set.copyOf(needed);
        handedOff = Set.copyOf(handedOff);
    }

    /**
     * @param whole where the cross links are
     * @param others what of the workshop may count beside the triangle; it may hold the triangle too
     */
    public static Outside of(Triangle triangle, Workshop whole, Cards others) {
        var supplied = new HashSet<String>();
        triangle.activities()
                .forEach(activity -> activity.needs().stream()
                        .filter(f -> !others.supply(f).isEmpty())
                        .forEach(supplied::add));
        var needed = new HashSet<String>();
        var outputs = new HashSet<String>();
        triangle.outputs().forEach(output -> {
            String function = output.function();
            if (function != null && !others.need(function).isEmpty()) {
                needed.add(function);
            }
            outputs.add(output.id());
        });
        var handedOff = new HashSet<String>();
        for (CrossLink link : whole.crossLinks()) {
            if (!link.isBurden() && outputs.contains(link.from()) && isActivity(others.find(link.to()))) {
                handedOff.add(link.from());
            }
        }
        return new Outside(supplied, needed, handedOff);
    }

    private static boolean isActivity(@Nullable Node<?> node) {
        return node != null && node.card() instanceof Activity;
    }
}
