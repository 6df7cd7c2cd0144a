package org.trialign.findings.fault;

import java.util.ArrayList;
import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Capacities;
import org.trialign.findings.index.Capacity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Activity;
import org.trialign.model.Input;
import org.trialign.model.ValueClaim;

/** Nothing behind the value is there yet. */
public final class F9PromisedCapacity implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Node<ValueClaim> value : index.cards().values()) {
            if (value.card().isCore()
                    && !index.claims().isVague(value)
                    && index.capacities().of(value) == Capacity.PROMISED) {
                found.add(Kind.F9, value.id(), Severity.HIGH, cards(value));
            }
        }
    }

    private static List<Node<?>> cards(Node<ValueClaim> value) {
        var cards = new ArrayList<Node<?>>();
        cards.add(value);
        for (Node<Activity> activity : value.down(Activity.class)) {
            activity.previous(Input.class).stream()
                    .filter(input -> Capacities.isWanted(input.card()))
                    .forEach(cards::add);
        }
        return cards;
    }
}
