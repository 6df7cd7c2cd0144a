package org.trialign.findings.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.AgencyPair;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Words;
import org.trialign.model.Activity;
import org.trialign.model.Output;

/** Some require in their work what others forbid. */
public final class C10ClashingTerms implements Search {

    @Override
    public void search(Index index, Found found) {
        Map<String, List<Node<Activity>>> forbidding =
                Grouping.byEach(index.cards().activities(), a -> a.card().forbids());
        Map<Node<Activity>, Set<String>> people = people(index);
        Grouping.byEach(index.cards().activities(), a -> a.card().requires()).forEach((term, requiring) -> {
            var cards = new HashSet<Node<?>>();
            Severity severity = Severity.LOW;
            for (Node<Activity> a : requiring) {
                for (Node<Activity> b : forbidding.getOrDefault(term, List.of())) {
                    if (a.isAcross(b)
                            && areNear(
                                    index.words(),
                                    people.getOrDefault(a, Set.of()),
                                    people.getOrDefault(b, Set.of()))) {
                        cards.add(a);
                        cards.add(b);
                        severity = severity.or(severity(index, a, b));
                    }
                }
            }
            if (!cards.isEmpty()) {
                found.add(Kind.C10, term, severity, cards);
            }
        });
    }

    /** The populations that the outputs of each activity name. */
    private static Map<Node<Activity>, Set<String>> people(Index index) {
        Map<Node<Activity>, Set<String>> people = new HashMap<>();
        for (Node<Activity> activity : index.cards().activities()) {
            List<Node<Output>> outputs = activity.next(Output.class);
            people.put(
                    activity, Grouping.by(outputs, o -> o.card().population()).keySet());
        }
        return people;
    }

    private static boolean areNear(Words words, Set<String> some, Set<String> others) {
        return some.stream().anyMatch(p -> others.stream().anyMatch(q -> words.arePopulationsNear(p, q)));
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
}
