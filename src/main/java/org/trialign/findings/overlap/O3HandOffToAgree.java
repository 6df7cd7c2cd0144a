package org.trialign.findings.overlap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.HandOff;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Activity;
import org.trialign.model.Output;

/** One agency makes what others wait for, and nothing joins them. */
public final class O3HandOffToAgree implements Search {

    @Override
    public void search(Index index, Found found) {
        index.cards().needs().forEach((function, waiting) -> {
            List<Node<Output>> supply = index.cards().supply(function);
            Set<String> joined = joined(index, function);
            List<Node<Activity>> open = waiting.stream()
                    .filter(a -> !joined.contains(a.owner()) && supply.stream().anyMatch(a::isAcross))
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            boolean isHigh =
                    Grouping.agencies(open).size() >= 2 || open.stream().anyMatch(index.claims()::isCritical);
            var cards = new ArrayList<Node<?>>(open);
            supply.stream().filter(o -> open.stream().anyMatch(o::isAcross)).forEach(cards::add);
            found.add(Kind.O3, function, isHigh ? Severity.HIGH : Severity.MEDIUM, cards);
        });
    }

    /** The agencies that have agreed to take what they wait for from somebody. */
    private static Set<String> joined(Index index, String function) {
        var joined = new HashSet<String>();
        for (HandOff handOff : index.cards().handOffs()) {
            if (handOff.agreed()
                    && function.equals(handOff.from().card().function())
                    && handOff.to().card().needs().contains(function)) {
                joined.add(handOff.to().owner());
            }
        }
        return joined;
    }
}
