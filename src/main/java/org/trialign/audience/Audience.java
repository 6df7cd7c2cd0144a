package org.trialign.audience;

import java.util.Optional;
import org.trialign.model.Member;
import org.trialign.model.Role;

/** A set of people who see the same of a workshop (findings.md §6). Equal audiences share one view. */
public sealed interface Audience {
    /** The leads and deputies of one agency. */
    record AgencyAudience(String agency) implements Audience {}

    record FacilitatorAudience() implements Audience {}

    record ObserverAudience() implements Audience {}

    /** The projector. It shows what observers see, or what agencies do: its mode is a row of the workshop. */
    record WallAudience() implements Audience {}

    /** The audience that a member belongs to. Who should speak for an agency and has none sees what observers see. */
    static Audience of(Member member) {
        String agency = member.agency();
        return switch (member.role()) {
            case FACILITATOR -> new FacilitatorAudience();
            case AGENCY_LEAD, AGENCY_EDITOR -> agency == null ? new ObserverAudience() : new AgencyAudience(agency);
            case OBSERVER -> new ObserverAudience();
        };
    }

    /** The wall, for those who may put it up ({@code as=wall}, doors.md); empty for everybody else. */
    static Optional<Audience> wallFor(Member member) {
        return member.role() == Role.FACILITATOR ? Optional.of(new WallAudience()) : Optional.empty();
    }
}
