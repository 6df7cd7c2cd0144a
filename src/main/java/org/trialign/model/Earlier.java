package org.trialign.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The workshop that was made of an earlier snapshot, and what has changed since. What did not change is the same object
 * in the next one, so that whoever computes something from it can tell at a glance.
 *
 * @param workshop null if none was made yet
 * @param types lists of which a row was put or dropped
 * @param agencies of which a card or link was put or dropped
 */
record Earlier(@Nullable Workshop workshop, Set<RowType> types, Set<String> agencies) {
    static final Earlier NONE = new Earlier(null, Set.of(), Set.of());

    /** What is earlier for the snapshot that these changes make of another one. */
    static Earlier of(Snapshot before, @Nullable Workshop made, Earlier earlier, List<RowChange> changes) {
        var types = EnumSet.noneOf(RowType.class);
        var agencies = new HashSet<String>();
        if (made == null) {
            types.addAll(earlier.types);
            agencies.addAll(earlier.agencies);
        }
        for (RowChange change : changes) {
            types.add(change.key().type());
            Stream.of(before.find(change.key()), Optional.ofNullable(change.after()))
                    .flatMap(Optional::stream)
                    .flatMap(row -> Optional.ofNullable(row.agency()).stream())
                    .forEach(agencies::add);
        }
        return new Earlier(made == null ? earlier.workshop : made, types, agencies);
    }

    /** What the earlier workshop had, or what is made anew if one of these lists has changed. */
    <T> T kept(Set<RowType> from, Function<Workshop, T> had, Supplier<T> made) {
        return workshop == null || !Collections.disjoint(types, from) ? made.get() : had.apply(workshop);
    }

    /** The triangle of an agency, made anew if one of its rows has changed. */
    Triangle keptTriangle(String agency, Supplier<Triangle> made) {
        return workshop == null || agencies.contains(agency) ? made.get() : workshop.triangle(agency);
    }
}
