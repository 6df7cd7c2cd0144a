package org.trialign.findings.conflict;

import java.util.Collections;
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
            List<Node<Activity>> others = forbidding.getOrDefault(term, List.of());
            for (Node<Activity> a : others.isEmpty() ? List.<Node<Activity>>of() : requiring) {
                Set<String> near = near(index.words(), people.getOrDefault(a, Set.of()));
                for (Node<Activity> b : others) {
                    if (a.isAcross(b) && !Collections.disjoint(people.getOrDefault(b, Set.of()), near)) {
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

    /** All populations that are near one of these. */
    private static Set<String> near(Words words, Set<String> people) {
        var near = new HashSet<String>();
        people.forEach(p -> near.addAll(words.populationsNear(p)));
        return near;
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
