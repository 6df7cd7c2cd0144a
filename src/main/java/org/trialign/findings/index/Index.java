package org.trialign.findings.index;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Stakeholder;
import org.trialign.model.Workshop;

/**
 * Everything that findings.md §2 defines, for one workshop. Searches read nothing but this, and it notes what they read.
 * Made for one run; not for several threads at once.
 */
public final class Index {
    private final Reads reads = new Reads();
    private final Workshop workshop;
    private final Cards cards;
    private final Claims claims;
    private @Nullable Words words;
    private @Nullable Capacities capacities;
    private @Nullable Authorities authorities;
    private @Nullable Set<AgencyPair> handOffs;

    public Index(Workshop workshop) {
        this(workshop, Outside.NOTHING);
    }

    /** @param outside of the one agency that has a triangle in this workshop */
    public Index(Workshop workshop, Outside outside) {
        this.workshop = workshop;
        cards = new Cards(workshop, outside, reads);
        claims = new Claims(workshop, cards, reads);
    }

    public Reads reads() {
        return reads;
    }

    public Workshop workshop() {
        reads.noteAll();
        return workshop;
    }

    public Words words() {
        Words made = words;
        if (made == null) {
            made = new Words(workshop.vocabulary(), reads);
            words = made;
        }
        return made;
    }

    public Cards cards() {
        return cards;
    }

    public Claims claims() {
        return claims;
    }

    public Capacities capacities() {
        Capacities made = capacities;
        if (made == null) {
            made = reads.unnoted(() -> new Capacities(cards, reads));
            capacities = made;
        }
        return made;
    }

    public Authorities authorities() {
        Authorities made = authorities;
        if (made == null) {
            made = reads.unnoted(() -> new Authorities(cards, capacities(), reads));
            authorities = made;
        }
        return made;
    }

    /**
     * True when there is a hand-off between two agencies: a {@code +} cross link, agreed or not, either way, or an output
     * of the one whose function an activity of the other needs.
     */
    public boolean isHandOffBetween(AgencyPair pair) {
        reads.note(Aspect.HAND_OFFS);
        reads.note(Aspect.ACTIVITIES);
        reads.note(Aspect.OUTPUTS);
        Set<AgencyPair> made = handOffs;
        if (made == null) {
            made = reads.unnoted(this::findHandOffs);
            handOffs = made;
        }
        return made.contains(pair);
    }

    /**
     * The number of critical facets of the values that these cards touch: a value or chain card those ahead of it, a
     * stakeholder card those it lists (findings.md §7).
     */
    public int touchedCriticalFacets(Collection<? extends Node<?>> touching) {
        var facets = new BitSet();
        for (Node<?> node : touching) {
            facets.or(node.facets);
            for (Node<Stakeholder> stakeholder : Node.only(Stakeholder.class, List.of(node))) {
                cards.listed(stakeholder).forEach(value -> facets.or(value.facets));
            }
        }
        return claims.countCritical(facets);
    }

    private Set<AgencyPair> findHandOffs() {
        var pairs = new HashSet<AgencyPair>();
        cards.handOffs().forEach(link -> pairs.add(AgencyPair.of(link.from(), link.to())));
        cards.needs().forEach((function, waiting) -> {
            Set<String> makers = Grouping.agencies(cards.supply(function));
            for (String waits : Grouping.agencies(waiting)) {
                for (String makes : makers) {
                    if (!waits.equals(makes)) {
                        pairs.add(AgencyPair.of(waits, makes));
                    }
                }
            }
        });
        return pairs;
    }
}
