package org.trialign.room;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience;
import org.trialign.audience.AudienceView;
import org.trialign.base.Initials;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.room.Presence.Here;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who has which card open, as one audience may know it; the same text for everybody of the audience. A card that it can't
 * see is left out with the people on it, and so is who stays at a card that he or she can't see any more. Observers get no names of persons and aren't told of each other; the wall, which
 * hangs for hours in front of everybody, tells of nobody.
 */
final class CardPeople {
    static final String NOBODY = "[]";
    private static final String CARD = "card/";

    private final Presence presence;
    private @Nullable List<Here> screens;
    private @Nullable AudienceView view;
    private String made = NOBODY;

    CardPeople(Presence presence) {
        this.presence = presence;
    }

    /**
     * @param seen what the audience sees now
     * @param sights what everybody sees then
     * @return a list of {@code {"card", "agency" or "role", "person", "name", "initials"}}; of people only as far as said above
     */
    synchronized String json(AudienceView seen, Sights sights) {
        List<Here> now = presence.screens();
        if (now != screens || seen != view) {
            screens = now;
            view = seen;
            made = now.stream()
                    .flatMap(here -> onCard(here, seen, sights).stream())
                    .map(ObjectNode::toString)
                    .distinct()
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return made;
    }

    private Optional<ObjectNode> onCard(Here here, AudienceView seen, Sights sights) {
        return Stream.of(here.place())
                .filter(place -> place.startsWith(CARD))
                .map(place -> place.substring(CARD.length()))
                .filter(card -> seen.rows().card(card).isPresent())
                .filter(card -> sights.showsCard(here.member(), card))
                .flatMap(card -> person(here.member(), seen.audience()).stream().map(node -> node.put("card", card)))
                .findFirst();
    }

    private Optional<ObjectNode> person(Member member, Audience reader) {
        return switch (reader) {
            case Audience.WallAudience wall -> Optional.empty();
            case Audience.ObserverAudience observer ->
                member.role() == Role.OBSERVER ? Optional.empty() : Optional.of(part(member));
            case Audience.AgencyAudience agency -> Optional.of(named(member));
            case Audience.FacilitatorAudience facilitator -> Optional.of(named(member));
        };
    }

    private ObjectNode named(Member member) {
        return part(member)
                .put("person", presence.number(member.account()))
                .put("name", member.name())
                .put("initials", Initials.of(member.name()));
    }

    /** For whom somebody is here. */
    private static ObjectNode part(Member member) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return member.agency() == null ? node.put("role", member.role().wire()) : node.put("agency", member.agency());
    }
}
