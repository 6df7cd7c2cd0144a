package org.trialign.audience;

import java.util.Optional;
import org.trialign.model.Agency;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;

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
        return now.find(RowType.AGENCIES, agency)
                .map(row -> ((Agency) row.thing()).name())
                .orElse(agency);
    }

    boolean writesFor(String agency) {
        return Membership.writesFor(viewer, agency, now);
    }

    Optional<Refusal> whenOn(Switch which, String agency, String why) {
        return Switches.isOn(now, which, agency) ? ALLOWED : forbidden(why);
    }
}
