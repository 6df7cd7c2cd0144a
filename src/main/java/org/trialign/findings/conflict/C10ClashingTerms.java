package org.trialign.findings.conflict;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        Grouping.byEach(index.cards().activities(), a -> a.card().requires()).forEach((term, requiring) -> {
            var cards = new HashSet<Node<?>>();
            Severity severity = Severity.LOW;
            for (Node<Activity> a : requiring) {
                for (Node<Activity> b : forbidding.getOrDefault(term, List.of())) {
                    if (a.isAcross(b) && haveSamePeople(index.words(), a, b)) {
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

    private static boolean haveSamePeople(Words words, Node<Activity> a, Node<Activity> b) {
        List<Node<Output>> others = b.next(Output.class);
        return a.next(Output.class).stream()
                .anyMatch(x -> others.stream()
                        .anyMatch(y -> words.arePopulationsNear(
                                x.card().population(), y.card().population())));
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
