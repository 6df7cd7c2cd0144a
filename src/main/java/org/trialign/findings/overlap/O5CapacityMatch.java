package org.trialign.findings.overlap;

import java.util.ArrayList;
import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Capacities;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Input;
import org.trialign.model.InputStatus;

/** Spare here, wanted there. */
public final class O5CapacityMatch implements Search {

    @Override
    public void search(Index index, Found found) {
        Grouping.by(index.cards().inputs(), i -> i.card().resource()).forEach((resource, inputs) -> {
            if (!isMatch(inputs)) {
                return;
            }
            List<Node<Input>> wanted = wanted(inputs);
            var cards = new ArrayList<Node<?>>(spare(inputs));
            cards.addAll(wanted);
            boolean isHigh = wanted.stream().anyMatch(Node::tracesToCore);
            found.add(Kind.O5, resource, isHigh ? Severity.HIGH : Severity.MEDIUM, cards);
        });
    }

    /** True when, of these inputs of one resource, one is spare and another, across, is wanted. */
    static boolean isMatch(List<Node<Input>> inputs) {
        List<Node<Input>> wanted = wanted(inputs);
        return spare(inputs).stream().anyMatch(spare -> wanted.stream().anyMatch(spare::isAcross));
    }

    static List<Node<Input>> spare(List<Node<Input>> inputs) {
        return inputs.stream()
                .filter(i -> i.card().status() == InputStatus.SPARE)
                .toList();
    }

    private static List<Node<Input>> wanted(List<Node<Input>> inputs) {
        return inputs.stream().filter(i -> Capacities.isWanted(i.card())).toList();
    }
}
