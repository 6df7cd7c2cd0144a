package org.trialign.findings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Triangle;
import org.trialign.model.Workshop;

/** The workshop as it stands between some agencies only (findings.md §6). */
public final class Restriction {
    private Restriction() {}

    /**
     * The same workshop in which the triangles of other agencies, and cross links that touch them, are absent. The agencies
     * themselves, vocabulary, facets and agreements stay.
     */
    public static Workshop to(Workshop workshop, Set<String> revealed) {
        if (revealed.containsAll(workshop.triangles().keySet())) {
            return workshop;
        }
        var triangles = new HashMap<String, Triangle>();
        var cards = new HashSet<String>();
        for (Map.Entry<String, Triangle> entry : workshop.triangles().entrySet()) {
            if (revealed.contains(entry.getKey())) {
                triangles.put(entry.getKey(), entry.getValue());
                entry.getValue().cards().map(Card::id).forEach(cards::add);
            }
        }
        List<CrossLink> crossLinks = workshop.crossLinks().stream()
                .filter(link -> cards.contains(link.from()) && cards.contains(link.to()))
                .toList();
        return workshop.with(triangles, crossLinks);
    }

    /** The same workshop with the triangle of one agency and without cross links. */
    static Workshop alone(Workshop workshop, String agency) {
        return workshop.with(Map.of(agency, workshop.triangle(agency)), List.of());
    }
}
