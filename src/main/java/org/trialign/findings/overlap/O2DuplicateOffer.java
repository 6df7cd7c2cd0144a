package org.trialign.findings.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Words;
import org.trialign.model.Output;

/** The same service or nudge for people, places and times that coincide. */
public final class O2DuplicateOffer implements Search {

    @Override
    public void search(Index index, Found found) {
        Grouping.by(index.cards().offers(), offer -> offer.card().function()).forEach((function, offers) -> {
            Map<String, Set<Node<Output>>> byAnchor = new HashMap<>();
            for (Set<Node<Output>> cluster : clusters(index.words(), offers)) {
                if (Grouping.agencies(cluster).size() >= 2) {
                    byAnchor.computeIfAbsent(anchor(index.words(), function, cluster), a -> new HashSet<>())
                            .addAll(cluster);
                }
            }
            byAnchor.forEach((anchor, cards) -> found.add(
                    Kind.O2, anchor, Grouping.agencies(cards).size() >= 3 ? Severity.HIGH : Severity.MEDIUM, cards));
        });
    }

    /** Connected components, in which offers of one agency are joined too. */
    private static List<Set<Node<Output>>> clusters(Words words, List<Node<Output>> offers) {
        var clusters = new ArrayList<Set<Node<Output>>>();
        var left = new LinkedHashSet<>(offers);
        while (!left.isEmpty()) {
            var cluster = new HashSet<Node<Output>>();
            var open = new ArrayList<Node<Output>>();
            open.add(left.removeFirst());
            while (!open.isEmpty()) {
                Node<Output> offer = open.removeLast();
                cluster.add(offer);
                List<Node<Output>> joined = left.stream()
                        .filter(other -> coincide(words, offer.card(), other.card()))
                        .toList();
                joined.forEach(left::remove);
                open.addAll(joined);
            }
            clusters.add(cluster);
        }
        return clusters;
    }

    private static boolean coincide(Words words, Output x, Output y) {
        return words.arePopulationsNear(x.population(), y.population())
                && words.doPlacesMeet(x.place(), y.place())
                && words.doTimesMeet(x.time(), y.time());
    }

    /** The function at the place that holds all places of the cluster, if one of them does. */
    private static String anchor(Words words, String function, Set<Node<Output>> cluster) {
        for (Node<Output> offer : cluster) {
            String place = offer.card().place();
            if (cluster.stream().allMatch(o -> words.places().isWithin(o.card().place(), place))) {
                return function + "@" + place;
            }
        }
        return function;
    }
}
