package org.trialign.findings.gap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Capacity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Activity;
import org.trialign.model.Facet;
import org.trialign.model.ValueClaim;

/** A part of the problem has an owner, and not everything behind it is there. */
public final class G3WithoutCapacity implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Facet facet : index.claims().facets()) {
            List<Node<ValueClaim>> core = index.claims().core(facet);
            if (core.isEmpty()) {
                continue;
            }
            Set<Capacity> behind =
                    core.stream().map(index.capacities()::of).collect(Collectors.toCollection(HashSet::new));
            boolean isWeak = core.stream()
                    .anyMatch(v -> !index.capacities().unfinished(v).isEmpty());
            boolean isBare = !behind.contains(Capacity.SECURED)
                    || behind.contains(Capacity.PROMISED)
                    || behind.contains(Capacity.NONE);
            if (isWeak || isBare) {
                found.add(Kind.G3, facet.id(), severity(facet, behind, isBare), cards(index, core));
            }
        }
    }

    private static Severity severity(Facet facet, Set<Capacity> behind, boolean isBare) {
        if (facet.isCritical() && !behind.contains(Capacity.SECURED) && !behind.contains(Capacity.PARTLY)) {
            return Severity.HIGH;
        }
        return facet.isCritical() || isBare ? Severity.MEDIUM : Severity.LOW;
    }

    private static List<Node<?>> cards(Index index, List<Node<ValueClaim>> core) {
        var cards = new ArrayList<Node<?>>();
        for (Node<ValueClaim> value : core) {
            List<Node<Activity>> unfinished = index.capacities().unfinished(value);
            cards.addAll(unfinished);
            if (!unfinished.isEmpty() || index.capacities().of(value) == Capacity.NONE) {
                cards.add(value);
            }
        }
        return cards;
    }
}
