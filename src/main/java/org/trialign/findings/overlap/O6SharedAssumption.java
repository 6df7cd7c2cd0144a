package org.trialign.findings.overlap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Step;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;

/** Several agencies bet on the same causal step. Direction is not compared. */
public final class O6SharedAssumption implements Search {

    @Override
    public void search(Index index, Found found) {
        Grouping.by(index.cards().steps(), O6SharedAssumption::anchor).forEach((anchor, steps) -> {
            List<Node<Output>> outputs = steps.stream().map(Step::from).toList();
            if (Grouping.agencies(outputs).size() < 2 || steps.stream().allMatch(Step::isTested)) {
                return;
            }
            boolean isHigh =
                    steps.stream().noneMatch(Step::isTested) && outputs.stream().anyMatch(Node::tracesToCore);
            var cards = new ArrayList<Node<?>>(outputs);
            steps.forEach(step -> cards.add(step.to()));
            found.add(Kind.O6, anchor, isHigh ? Severity.HIGH : Severity.MEDIUM, cards);
        });
    }

    private static @Nullable String anchor(Step step) {
        Output output = step.from().card();
        String condition = step.to().card().condition();
        return output.function() == null || condition == null || output.kind() == OutputKind.OBLIGATION
                ? null
                : output.function() + ">" + condition;
    }
}
