package org.trialign.findings.index;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.model.Facet;
import org.trialign.model.ValueClaim;
import org.trialign.model.Workshop;

/** Which part of the problem a card answers to, and who holds a part. */
public final class Claims {
    private final Reads reads;
    private final List<Facet> facets;
    private final BitSet critical = new BitSet();
    private final Map<String, List<Node<ValueClaim>>> claims;
    private final Map<String, List<Node<ValueClaim>>> core = new HashMap<>();
    private final Set<Node<ValueClaim>> vague = new HashSet<>();

    Claims(Workshop workshop, Cards cards, Reads reads) {
        this.reads = reads;
        facets = workshop.facets();
        var position = new HashMap<String, Integer>();
        for (Facet facet : facets) {
            critical.set(position.size(), facet.isCritical());
            position.put(facet.id(), position.size());
        }
        for (Node<ValueClaim> value : cards.values()) {
            value.tracesToCore = value.card().isCore();
            for (String facet : value.card().facets()) {
                Integer at = position.get(facet);
                if (at != null) {
                    value.facets.set(at);
                }
            }
        }
        // Against the links, so that what lies ahead is known.
        List.of(cards.outcomes(), cards.outputs(), cards.activities(), cards.inputs())
                .forEach(list -> list.forEach(Claims::inherit));
        for (Node<ValueClaim> value : cards.values()) {
            if (isVague(value.card())) {
                vague.add(value);
            }
        }
        claims = Grouping.byEach(cards.values(), value -> value.card().facets());
        claims.forEach((facet, all) -> core.put(
                facet,
                all.stream().filter(v -> v.card().isCore() && !isVague(v)).toList()));
    }

    public List<Facet> facets() {
        reads.note(Aspect.FACETS);
        return facets;
    }

    /** claims(t): the values that answer to the facet. */
    public List<Node<ValueClaim>> of(Facet facet) {
        reads.note(Aspect.VALUES);
        return claims.getOrDefault(facet.id(), List.of());
    }

    /** The core claims of the facet; a slogan owns nothing. */
    public List<Node<ValueClaim>> core(Facet facet) {
        reads.note(Aspect.VALUES);
        return core.getOrDefault(facet.id(), List.of());
    }

    /** critical(x): facets(x) contains a critical facet. */
    public boolean isCritical(Node<?> x) {
        reads.note(Aspect.FACETS);
        reads.note(Aspect.TOUCHED_FACETS);
        return x.facets.intersects(critical);
    }

    int countCritical(BitSet some) {
        var both = (BitSet) critical.clone();
        both.and(some);
        return both.cardinality();
    }

    public boolean isVague(Node<ValueClaim> value) {
        reads.note(Aspect.VALUES);
        return vague.contains(value);
    }

    /** A claim nobody could fail: of welfare without condition or direction; of justice, moreover without population. */
    public static boolean isVague(ValueClaim value) {
        boolean open = value.condition() == null || value.direction() == null;
        return switch (value.cell()) {
            case INDIVIDUAL_WELFARE, COLLECTIVE_WELFARE -> open;
            case INDIVIDUAL_JUSTICE, COLLECTIVE_JUSTICE -> open && value.population() == null;
        };
    }

    private static void inherit(Node<?> node) {
        for (Node<?> next : node.next()) {
            node.facets.or(next.facets);
            node.tracesToCore |= next.tracesToCore;
        }
    }
}
