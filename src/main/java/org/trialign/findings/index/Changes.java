package org.trialign.findings.index;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.trialign.model.Vocabulary;

/**
 * The parts in which two indexes differ. A part that is said to be the same gives every search the same answers; one
 * that is said to differ may after all do so too, as when a list was only put in another order.
 */
public final class Changes {
    private final Index before;
    private final Index after;
    private final Set<Part> changed = EnumSet.noneOf(Part.class);

    private Changes(Index before, Index after) {
        this.before = before;
        this.after = after;
    }

    public static Set<Part> between(Index before, Index after) {
        var changes = new Changes(before, after);
        changes.compareWords(before.workshop().vocabulary(), after.workshop().vocabulary());
        changes.compareCards(before.cards(), after.cards());
        changes.compareLinks(before.cards(), after.cards());
        changes.compareWhatFollows();
        before.reads().take();
        after.reads().take();
        return changes.changed;
    }

    private void compareWords(Vocabulary old, Vocabulary now) {
        compare(
                Part.POPULATIONS,
                old.populations().equals(now.populations())
                        && old.populationOverlaps().equals(now.populationOverlaps()));
        compare(Part.PLACES, old.places().equals(now.places()));
        compare(Part.TIMES, old.times().equals(now.times()));
        compare(Part.CONDITIONS, old.conditions().equals(now.conditions()));
        compare(Part.AUTHORIZERS, old.authorizers().equals(now.authorizers()));
        compare(Part.RESOURCES, old.resources().equals(now.resources()));
        compare(Part.FACETS, before.workshop().facets().equals(after.workshop().facets()));
    }

    private void compareCards(Cards old, Cards now) {
        compare(Part.VALUES, areSame(old.values(), now.values(), Changes::haveSameFields));
        compare(Part.STAKEHOLDERS, areSame(old.stakeholders(), now.stakeholders(), Changes::haveSameFields));
        compare(Part.INPUTS, areSame(old.inputs(), now.inputs(), Changes::haveSameFields));
        compare(Part.ACTIVITIES, areSame(old.activities(), now.activities(), Changes::haveSameFields));
        compare(Part.OUTPUTS, areSame(old.outputs(), now.outputs(), Changes::haveSameFields));
        compare(Part.OUTCOMES, areSame(old.outcomes(), now.outcomes(), Changes::haveSameFields));
    }

    private void compareLinks(Cards old, Cards now) {
        compare(
                Part.LINKS,
                areSame(
                        old.joints(),
                        now.joints(),
                        (one, other) ->
                                one.from().isSame(other.from()) && one.to().isSame(other.to())));
        compare(
                Part.STEPS,
                areSame(
                        old.steps(),
                        now.steps(),
                        (one, other) -> one.from().isSame(other.from())
                                && one.to().isSame(other.to())
                                && one.evidence() == other.evidence()));
        compare(Part.HOME_BURDENS, areSame(old.homeBurdens(), now.homeBurdens(), Changes::areSameBurden));
        compare(Part.CROSS_BURDENS, areSame(old.crossBurdens(), now.crossBurdens(), Changes::areSameBurden));
        compare(
                Part.HAND_OFFS,
                areSame(
                        old.handOffs(),
                        now.handOffs(),
                        (one, other) -> one.from().isSame(other.from())
                                && one.to().isSame(other.to())
                                && one.agreed() == other.agreed()));
    }

    /** Compares card by card; for a card that is in one index only, whatever led to it has changed. */
    private void compareWhatFollows() {
        boolean haveSameAims = !changed.contains(Part.VALUES) && !changed.contains(Part.LINKS);
        if (!haveSameAims || changed.contains(Part.FACETS)) {
            compare(
                    Part.TOUCHED_FACETS,
                    after.cards()
                            .linkable()
                            .allMatch(list -> this.<Node<?>>inBoth(list, (was, is) -> was.facets.equals(is.facets))));
            compare(
                    Part.CORE,
                    after.cards()
                            .linkable()
                            .allMatch(list ->
                                    this.<Node<?>>inBoth(list, (was, is) -> was.tracesToCore == is.tracesToCore)));
        }
        if (!haveSameAims
                || changed.contains(Part.INPUTS)
                || changed.contains(Part.ACTIVITIES)
                || changed.contains(Part.OUTPUTS)) {
            compare(Part.CAPACITY, isCapacitySame(before.capacities(), after.capacities()));
        }
    }

    private boolean isCapacitySame(Capacities old, Capacities now) {
        return inBoth(after.cards().activities(), (was, is) -> old.work(was) == now.work(is))
                && inBoth(
                        after.cards().values(),
                        (was, is) -> old.of(was) == now.of(is)
                                && areSame(old.unfinished(was), now.unfinished(is), Node::isSame));
    }

    private void compare(Part part, boolean isSame) {
        if (!isSame) {
            changed.add(part);
        }
    }

    private <N extends Node<?>> boolean inBoth(List<? extends N> all, BiPredicate<N, N> areSame) {
        for (N is : all) {
            Node<?> was = before.cards().find(is.id());
            if (was != null && was.isSame(is)) {
                @SuppressWarnings("unchecked") // the same card is of the same kind
                var typed = (N) was;
                if (!areSame.test(typed, is)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static <T> boolean areSame(List<? extends T> old, List<? extends T> now, BiPredicate<T, T> areSame) {
        if (old.size() != now.size()) {
            return false;
        }
        Iterator<? extends T> others = now.iterator();
        for (T one : old) {
            if (!areSame.test(one, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean haveSameFields(Node<?> one, Node<?> other) {
        return one.owner().equals(other.owner()) && CardFields.areSame(one.card(), other.card());
    }

    private static boolean areSameBurden(Burden one, Burden other) {
        return one.from().isSame(other.from()) && one.to().isSame(other.to()) && one.evidence() == other.evidence();
    }
}
