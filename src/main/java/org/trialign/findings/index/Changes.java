package org.trialign.findings.index;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.trialign.model.Vocabulary;

/**
 * The aspects in which two indexes differ. An aspect that is said to be the same gives every search the same answers; one
 * that is said to differ may after all do so too, as when a list was only put in another order.
 */
public final class Changes {
    private final Index before;
    private final Index after;
    private final Set<Aspect> changed = EnumSet.noneOf(Aspect.class);

    private Changes(Index before, Index after) {
        this.before = before;
        this.after = after;
    }

    public static Set<Aspect> between(Index before, Index after) {
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
                Aspect.POPULATIONS,
                old.populations().equals(now.populations())
                        && old.populationOverlaps().equals(now.populationOverlaps()));
        compare(Aspect.PLACES, old.places().equals(now.places()));
        compare(Aspect.TIMES, old.times().equals(now.times()));
        compare(Aspect.CONDITIONS, old.conditions().equals(now.conditions()));
        compare(Aspect.AUTHORIZERS, old.authorizers().equals(now.authorizers()));
        compare(Aspect.RESOURCES, old.resources().equals(now.resources()));
        compare(
                Aspect.FACETS,
                before.workshop().facets().equals(after.workshop().facets()));
    }

    private void compareCards(Cards old, Cards now) {
        compare(Aspect.VALUES, areSame(old.values(), now.values(), Changes::haveSameFields));
        compare(Aspect.STAKEHOLDERS, areSame(old.stakeholders(), now.stakeholders(), Changes::haveSameFields));
        compare(Aspect.INPUTS, areSame(old.inputs(), now.inputs(), Changes::haveSameFields));
        compare(Aspect.ACTIVITIES, areSame(old.activities(), now.activities(), Changes::haveSameFields));
        compare(Aspect.OUTPUTS, areSame(old.outputs(), now.outputs(), Changes::haveSameFields));
        compare(Aspect.OUTCOMES, areSame(old.outcomes(), now.outcomes(), Changes::haveSameFields));
    }

    private void compareLinks(Cards old, Cards now) {
        compare(
                Aspect.LINKS,
                areSame(
                        old.joints(),
                        now.joints(),
                        (one, other) ->
                                one.from().isSame(other.from()) && one.to().isSame(other.to())));
        compare(
                Aspect.STEPS,
                areSame(
                        old.steps(),
                        now.steps(),
                        (one, other) -> one.from().isSame(other.from())
                                && one.to().isSame(other.to())
                                && one.evidence() == other.evidence()));
        compare(Aspect.HOME_BURDENS, areSame(old.homeBurdens(), now.homeBurdens(), Changes::areSameBurden));
        compare(Aspect.CROSS_BURDENS, areSame(old.crossBurdens(), now.crossBurdens(), Changes::areSameBurden));
        compare(
                Aspect.HAND_OFFS,
                areSame(
                        old.handOffs(),
                        now.handOffs(),
                        (one, other) -> one.from().isSame(other.from())
                                && one.to().isSame(other.to())
                                && one.agreed() == other.agreed()));
    }

    /** Compares card by card; for a card that is in one index only, whatever led to it has changed. */
    private void compareWhatFollows() {
        boolean haveSameAims = !changed.contains(Aspect.VALUES) && !changed.contains(Aspect.LINKS);
        if (!haveSameAims || changed.contains(Aspect.FACETS)) {
            compare(
                    Aspect.TOUCHED_FACETS,
                    after.cards()
                            .linkable()
                            .allMatch(list -> this.<Node<?>>inBoth(list, (was, is) -> was.facets.equals(is.facets))));
            compare(
                    Aspect.CORE,
                    after.cards()
                            .linkable()
                            .allMatch(list ->
                                    this.<Node<?>>inBoth(list, (was, is) -> was.tracesToCore == is.tracesToCore)));
        }
        if (!haveSameAims
                || changed.contains(Aspect.INPUTS)
                || changed.contains(Aspect.ACTIVITIES)
                || changed.contains(Aspect.OUTPUTS)) {
            compare(Aspect.CAPACITY, isCapacitySame(before.capacities(), after.capacities()));
        }
    }

    private boolean isCapacitySame(Capacities old, Capacities now) {
        return inBoth(after.cards().activities(), (was, is) -> old.work(was) == now.work(is))
                && inBoth(
                        after.cards().values(),
                        (was, is) -> old.of(was) == now.of(is)
                                && areSame(old.unfinished(was), now.unfinished(is), Node::isSame));
    }

    private void compare(Aspect aspect, boolean isSame) {
        if (!isSame) {
            changed.add(aspect);
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
