package org.trialign.findings.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trialign.model.Activity;
import org.trialign.model.AssetKind;
import org.trialign.model.Gift;
import org.trialign.model.Input;
import org.trialign.model.Stakeholder;
import org.trialign.model.ValueClaim;

/** Who stands behind a value, and who against it. An unknown stance does neither. */
public final class Authorities {
    private final Reads reads;
    private final Map<String, List<Node<Stakeholder>>> byOwner;
    private final Capacities capacities;
    private final Map<Node<ValueClaim>, List<Node<Stakeholder>>> about = new HashMap<>();
    private final Map<Node<ValueClaim>, Boolean> authorised = new HashMap<>();

    Authorities(Cards cards, Capacities capacities, Reads reads) {
        this.reads = reads;
        byOwner = Grouping.by(cards.stakeholders(), Node::owner);
        this.capacities = capacities;
    }

    public static boolean supports(Stakeholder card) {
        Integer stance = card.stance();
        return stance != null && stance >= 1;
    }

    public static boolean opposes(Stakeholder card) {
        Integer stance = card.stance();
        return stance != null && stance <= -1;
    }

    /** True when the card gives money or authority. */
    public static boolean isGiver(Stakeholder card) {
        return card.gives().contains(Gift.MONEY) || card.gives().contains(Gift.AUTHORITY);
    }

    /** about(v): the stakeholder cards of the same agency that speak of this value or of the agency as a whole. */
    public List<Node<Stakeholder>> about(Node<ValueClaim> value) {
        reads.note(Aspect.STAKEHOLDERS);
        return about.computeIfAbsent(
                value,
                v -> byOwner.getOrDefault(v.owner(), List.of()).stream()
                        .filter(s ->
                                s.card().about().isEmpty() || s.card().about().contains(v.id()))
                        .toList());
    }

    /** authorised(v): somebody who gives money or authority supports it, and it is neither refused nor powerless. */
    public boolean isAuthorised(Node<ValueClaim> value) {
        // all that the answer rests on, for it may have been found for another search
        reads.note(Aspect.STAKEHOLDERS);
        reads.note(Aspect.INPUTS);
        reads.note(Aspect.LINKS);
        reads.note(Aspect.CAPACITY);
        return authorised.computeIfAbsent(
                value,
                v -> about(v).stream().anyMatch(s -> isGiver(s.card()) && supports(s.card()))
                        && !isRefused(v)
                        && !isPowerless(v));
    }

    private boolean isRefused(Node<ValueClaim> value) {
        List<Stakeholder> givers = about(value).stream()
                .map(Node::card)
                .filter(card -> isGiver(card) && card.about().contains(value.id()))
                .toList();
        return givers.stream().anyMatch(card -> opposes(card) && card.powerOrDefault() == 3)
                && givers.stream().noneMatch(Authorities::supports);
    }

    private boolean isPowerless(Node<ValueClaim> value) {
        return capacities.of(value) != Capacity.SECURED
                && value.down(Activity.class).stream()
                        .flatMap(activity -> activity.previous(Input.class).stream())
                        .anyMatch(input ->
                                input.card().kind() == AssetKind.AUTHORITY && Capacities.isWanted(input.card()));
    }
}
