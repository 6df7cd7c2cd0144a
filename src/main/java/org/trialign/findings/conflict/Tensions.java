package org.trialign.findings.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.index.AgencyPair;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.model.Cell;
import org.trialign.model.Condition;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;
import org.trialign.model.ValueClaim;

/** What C6 and C7 share: a claim that obliges people, and a claim of another agency about the same people. */
final class Tensions {
    private final Index index;
    private final BiPredicate<Cell, Cell> sides;
    private final Map<AgencyPair, Set<Node<?>>> found = new HashMap<>();

    private Tensions(Index index, BiPredicate<Cell, Cell> sides) {
        this.index = index;
        this.sides = sides;
    }

    /**
     * The cards of all tensions, by the pair of agencies.
     *
     * @param sides tells from the cells of x and y whether x, which obliges, can be in tension with y
     */
    static Map<AgencyPair, Set<Node<?>>> find(Index index, BiPredicate<Cell, Cell> sides) {
        var tensions = new Tensions(index, sides);
        for (Node<ValueClaim> x : index.cards().values()) {
            List<Node<Output>> orders = tensions.orders(x);
            if (!orders.isEmpty()) {
                index.cards().values().forEach(y -> tensions.compare(x, orders, y));
            }
        }
        return tensions.found;
    }

    /** The obligations behind x that are given at its place. */
    private List<Node<Output>> orders(Node<ValueClaim> x) {
        return x.down(Output.class).stream()
                .filter(o -> o.card().kind() == OutputKind.OBLIGATION
                        && index.words()
                                .arePlacesNear(o.card().place(), x.card().place()))
                .toList();
    }

    private void compare(Node<ValueClaim> x, List<Node<Output>> orders, Node<ValueClaim> y) {
        if (!x.isAcross(y)
                || !x.sharesFacet(y)
                || !(x.card().isCore() || y.card().isCore())
                || !sides.test(x.card().cell(), y.card().cell())
                || isSame(x.card().condition(), y.card().condition())
                || !index.words().arePlacesNear(x.card().place(), y.card().place())) {
            return;
        }
        Set<String> people = people(x.card(), y.card());
        List<Node<Output>> ground = orders.stream()
                .filter(o ->
                        index.words().arePlacesNear(o.card().place(), y.card().place())
                                && people.stream()
                                        .anyMatch(q -> index.words()
                                                .arePopulationsNear(o.card().population(), q)))
                .toList();
        if (!ground.isEmpty()) {
            Set<Node<?>> cards = found.computeIfAbsent(AgencyPair.of(x, y), pair -> new HashSet<>());
            cards.add(x);
            cards.add(y);
            cards.addAll(ground);
        }
    }

    /** Q: the people of y who are near some people of x. */
    private Set<String> people(ValueClaim x, ValueClaim y) {
        Set<String> people = subject(y);
        Set<String> others = subject(x);
        people.removeIf(q -> others.stream().noneMatch(p -> index.words().arePopulationsNear(p, q)));
        return people;
    }

    /** The population of a value and the subject of its condition, as far as given. */
    private Set<String> subject(ValueClaim value) {
        var subject = new HashSet<String>();
        if (value.population() != null) {
            subject.add(value.population());
        }
        Condition condition = index.words().condition(value.condition());
        if (condition != null && condition.subject() != null) {
            subject.add(condition.subject());
        }
        return subject;
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }
}
