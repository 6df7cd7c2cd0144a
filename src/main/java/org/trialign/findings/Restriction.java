package org.trialign.findings;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.Map;
import org.trialign.model.Card;
import org.trialign.model.Triangle;
import org.trialign.model.Workshop;

/** Stand-in until the branch findings is merged. */
public final class Restriction {
    private Restriction() {}

    public static Workshop to(Workshop all, Set<String> agencies) {
        Map<String, Triangle> kept = all.triangles().entrySet().stream()
                .filter(entry -> agencies.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> cards =
                kept.values().stream().flatMap(Triangle::cards).map(Card::id).collect(Collectors.toSet());
        return new Workshop(
                all.head(),
                all.problem(),
                all.facets(),
                all.vocabulary(),
                all.agencies(),
                kept,
                all.crossLinks().stream()
                        .filter(link -> cards.contains(link.from()) && cards.contains(link.to()))
                        .toList(),
                all.agreements(),
                all.jointLines(),
                all.parkingLot());
    }
}
