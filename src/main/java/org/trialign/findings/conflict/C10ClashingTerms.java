package org.trialign.findings.conflict;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.AgencyPair;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Activity;
import org.trialign.model.Output;

/** Some require in their work what others forbid. */
public final class C10ClashingTerms implements Search {
    private static final BitSet NOBODY = new BitSet();

    @Override
    public void search(Index index, Found found) {
        Map<String, List<Node<Activity>>> forbidding =
                Grouping.byEach(index.cards().activities(), a -> a.card().forbids());
        var people = new People(index);
        Grouping.byEach(index.cards().activities(), a -> a.card().requires()).forEach((term, requiring) -> {
            var cards = new HashSet<Node<?>>();
            Severity severity = Severity.LOW;
            for (Node<Activity> a : requiring) {
                for (Node<Activity> b : forbidding.getOrDefault(term, List.of())) {
                    if (a.isAcross(b) && people.areNear(a, b)) {
                        cards.add(a);
                        cards.add(b);
                        severity = severity == Severity.HIGH ? severity : severity.or(severity(index, a, b));
                    }
                }
            }
            if (!cards.isEmpty()) {
                found.add(Kind.C10, term, severity, cards);
            }
        });
    }

    private static Severity severity(Index index, Node<Activity> a, Node<Activity> b) {
        if (index.isHandOffBetween(AgencyPair.of(a, b))) {
            return Severity.HIGH;
        }
        String function = a.card().function();
        boolean isSameWork = (function != null && function.equals(b.card().function()))
                || a.card().needs().stream().anyMatch(b.card().needs()::contains);
        return isSameWork ? Severity.MEDIUM : Severity.LOW;
    }

    /** The populations that the outputs of activities name, and those near them; by position in the vocabulary. */
    private static final class People {
        private final Map<Node<Activity>, BitSet> named = new HashMap<>();
        private final Map<Node<Activity>, BitSet> near = new HashMap<>();

        People(Index index) {
            var position = new HashMap<String, Integer>();
            index.words().allPopulations().forEach(p -> position.put(p.id(), position.size()));
            var around = new HashMap<String, BitSet>();
            position.keySet().forEach(p -> around.put(p, positions(index.words().populationsNear(p), position)));
            for (Node<Activity> activity : index.cards().activities()) {
                var people = new HashSet<String>();
                activity.next(Output.class)
                        .forEach(output ->
                                Optional.ofNullable(output.card().population()).ifPresent(people::add));
                var reached = new BitSet();
                people.forEach(p -> reached.or(around.getOrDefault(p, NOBODY)));
                named.put(activity, positions(people, position));
                near.put(activity, reached);
            }
        }

        boolean areNear(Node<Activity> a, Node<Activity> b) {
            return near.getOrDefault(a, NOBODY).intersects(named.getOrDefault(b, NOBODY));
        }

        private static BitSet positions(Set<String> people, Map<String, Integer> position) {
            var positions = new BitSet();
            for (String p : people) {
                Integer at = position.get(p);
                if (at != null) {
                    positions.set(at);
                }
            }
            return positions;
        }
    }
}
