package org.trialign.findings.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Capacity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Step;
import org.trialign.model.Evidence;
import org.trialign.model.Facet;
import org.trialign.model.Outcome;
import org.trialign.model.OutcomeKind;
import org.trialign.model.ValueClaim;

/** All the evidence for this part of the problem is missing or disputed. */
public final class G5UntestedKeystone implements Search {

    @Override
    public void search(Index index, Found found) {
        Map<Node<Outcome>, List<Step>> stepsTo = new HashMap<>();
        index.cards()
                .steps()
                .forEach(step -> stepsTo.computeIfAbsent(step.to(), u -> new ArrayList<>())
                        .add(step));
        for (Facet facet : index.claims().facets()) {
            if (index.claims().core(facet).stream()
                    .allMatch(v -> index.capacities().of(v) == Capacity.NONE)) {
                continue;
            }
            List<Step> steps = steps(index.claims().of(facet), stepsTo);
            if (!steps.isEmpty() && steps.stream().noneMatch(Step::isTested)) {
                boolean isHigh =
                        facet.isCritical() && steps.stream().anyMatch(step -> step.evidence() == Evidence.DISPUTED);
                var cards = new ArrayList<Node<?>>();
                steps.forEach(step -> cards.addAll(List.of(step.from(), step.to())));
                found.add(Kind.G5, facet.id(), isHigh ? Severity.HIGH : Severity.MEDIUM, cards);
            }
        }
    }

    /** The causal steps behind any of the claims, but for those that only please. */
    private static List<Step> steps(List<Node<ValueClaim>> claims, Map<Node<Outcome>, List<Step>> stepsTo) {
        Set<Node<Outcome>> outcomes = new LinkedHashSet<>();
        claims.forEach(value -> outcomes.addAll(value.previous(Outcome.class)));
        var steps = new ArrayList<Step>();
        for (Node<Outcome> outcome : outcomes) {
            if (outcome.card().kind() != OutcomeKind.CLIENT_SATISFACTION) {
                steps.addAll(stepsTo.getOrDefault(outcome, List.of()));
            }
        }
        return steps;
    }
}
