package org.trialign.findings.gap;

import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;
import org.trialign.model.Population;

/** At this place these people meet an order and no offer of their own. */
public final class G7ObligationAndNothingElse implements Search {

    @Override
    public void search(Index index, Found found) {
        Set<String> focus = index.words().allPopulations().stream()
                .filter(Population::isFocus)
                .map(Population::id)
                .collect(Collectors.toSet());
        for (Node<Output> order : index.cards().obligations()) {
            String population = order.card().population();
            if (population != null
                    && focus.contains(population)
                    && order.card().place() != null
                    && index.cards().offers().stream().noneMatch(s -> isOwnService(index, order.card(), s.card()))) {
                found.add(Kind.G7, population + "@" + order.card().place(), Severity.HIGH, order);
            }
        }
    }

    private static boolean isOwnService(Index index, Output order, Output service) {
        return service.kind() == OutputKind.SERVICE
                && index.words().meet(order, service)
                && !index.words().populations().isBelow(order.population(), service.population());
    }
}
