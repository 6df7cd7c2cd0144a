package org.trialign.findings.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Burden;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Activity;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;

/** One agency orders people whom another serves, in the same part of the problem. */
public final class C3OrderAgainstOffer implements Search {

    @Override
    public void search(Index index, Found found) {
        List<Node<Output>> services = index.cards().offers().stream()
                .filter(o -> o.card().kind() == OutputKind.SERVICE)
                .toList();
        Map<Node<Output>, Set<Node<Output>>> confirmed = confirmed(index);
        for (Node<Output> order : index.cards().obligations()) {
            Set<Node<Output>> hit = confirmed.getOrDefault(order, Set.of());
            List<Node<Output>> against = services.stream()
                    .filter(s -> s.isAcross(order)
                            && (hit.contains(s) || s.sharesFacet(order))
                            && index.words().meet(order.card(), s.card())
                            && !isTicket(index, order, s))
                    .toList();
            if (!against.isEmpty()) {
                boolean isHigh =
                        against.stream().anyMatch(s -> hit.contains(s) || (order.tracesToCore() && s.tracesToCore()));
                var cards = new ArrayList<>(against);
                cards.add(order);
                found.add(Kind.C3, order.id(), isHigh ? Severity.HIGH : Severity.MEDIUM, cards);
            }
        }
    }

    /** For an order the services whose aims it, or what lies behind it, burdens. */
    private static Map<Node<Output>, Set<Node<Output>>> confirmed(Index index) {
        var confirmed = new HashMap<Node<Output>, Set<Node<Output>>>();
        for (Burden burden : index.cards().crossBurdens()) {
            List<Node<Output>> services = burden.to().down(Output.class);
            burden.from()
                    .up(Output.class)
                    .forEach(order -> confirmed
                            .computeIfAbsent(order, o -> new HashSet<>())
                            .addAll(services));
        }
        return confirmed;
    }

    /** True when the order is the way into the service: work behind the service needs it, or has agreed to take it. */
    private static boolean isTicket(Index index, Node<Output> order, Node<Output> service) {
        String function = order.card().function();
        List<Node<Activity>> work = service.previous(Activity.class);
        return work.stream().anyMatch(a -> function != null && a.card().needs().contains(function))
                || index.cards().handOffs().stream()
                        .anyMatch(h -> h.agreed() && h.from() == order && work.contains(h.to()));
    }
}
