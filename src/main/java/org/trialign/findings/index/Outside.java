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
     * @param others what of the workshop may count beside the triangle; it may hold the triangle too
     * @param left what {@link #left} says of the whole workshop
     */
    public static Outside of(Triangle triangle, Cards others, Set<String> left) {
        var supplied = new HashSet<String>();
        triangle.activities()
                .forEach(activity -> activity.needs().stream()
                        .filter(f -> !others.supply(f).isEmpty())
                        .forEach(supplied::add));
        var needed = new HashSet<String>();
        var handedOff = new HashSet<String>();
        triangle.outputs().forEach(output -> {
            String function = output.function();
            if (function != null && !others.need(function).isEmpty()) {
                needed.add(function);
            }
            if (left.contains(output.id())) {
                handedOff.add(output.id());
            }
        });
        return new Outside(supplied, needed, handedOff);
    }

    /** The ids of cards that a {@code +} cross link leaves towards an activity of these. */
    public static Set<String> left(Workshop whole, Cards others) {
        var left = new HashSet<String>();
        for (CrossLink link : whole.crossLinks()) {
            if (!link.isBurden() && isActivity(others.find(link.to()))) {
                left.add(link.from());
            }
        }
        return left;
    }

    private static boolean isActivity(@Nullable Node<?> node) {
        return node != null && node.card() instanceof Activity;
    }
}
