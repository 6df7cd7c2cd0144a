package org.trialign.audience;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who wants to do something, and what stands. What is asked of it by every part of {@link May}.
 *
 * @param sight of the audience that the member is of
 */
record Asking(Member viewer, Snapshot now, Sight sight) {
    static final Optional<Refusal> ALLOWED = Optional.empty();

    static Asking of(Member viewer, Snapshot now) {
        return new Asking(viewer, now, Sight.of(Audience.of(viewer), now));
    }

    static Optional<Refusal> notFound(String what, String id) {
        return Optional.of(new Refusal.NotFound(what + " " + id));
    }

    static Optional<Refusal> forbidden(String why) {
        return Optional.of(new Refusal.Forbidden(why));
    }

    boolean hasAgency(String agency) {
        return now.find(RowType.AGENCIES, agency).isPresent();
    }

    String nameOf(String agency) {
        return now.agencyName(agency);
    }

    /** True if the viewer edits the triangle of this agency: its leads and deputies, else a facilitator (design §2). */
    boolean writesFor(String agency) {
        return switch (viewer.role()) {
            case AGENCY_LEAD, AGENCY_EDITOR -> viewer.speaksFor(agency);
            case FACILITATOR -> !now.hasMembers(agency);
            case OBSERVER -> false;
        };
    }

    /** @param agency null: for all of them */
    Optional<Refusal> whenOn(Switch which, @Nullable String agency, String why) {
        return Switches.isOn(now, which, agency) ? ALLOWED : forbidden(why);
    }

    /** Both ends of a link that is to be made; an end that isn't text is left to {@code decide}. */
    Optional<Refusal> seesEnds(ObjectNode link) {
        for (String end : new String[] {"from", "to"}) {
            String card = text(link, end);
            if (card != null && !sight.showsCard(card)) {
                return notFound("card", card);
            }
        }
        return ALLOWED;
    }

    /** A member of what was sent, if it is text. */
    static @Nullable String text(ObjectNode value, String member) {
        JsonNode node = value.get(member);
        return node != null && node.isString() ? node.stringValue() : null;
    }
}
