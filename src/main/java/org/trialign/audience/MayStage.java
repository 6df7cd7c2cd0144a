package org.trialign.audience;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Target;

/** The part of {@link May} that speaks of what a facilitator does for all, and of the help that an agency asks for. */
final class MayStage {
    private final Asking asking;

    MayStage(Asking asking) {
        this.asking = asking;
    }

    Optional<Refusal> facilitate(String does, @Nullable String agency) {
        if (agency != null && !asking.hasAgency(agency)) {
            return Asking.notFound("agency", agency);
        }
        return asking.viewer().role() == Role.FACILITATOR
                ? Asking.ALLOWED
                : Asking.forbidden("Only a facilitator " + does + ".");
    }

    Optional<Refusal> askForHelp(String agency) {
        if (!asking.hasAgency(agency)) {
            return Asking.notFound("agency", agency);
        }
        return asking.viewer().speaksFor(agency)
                ? Asking.ALLOWED
                : Asking.forbidden("Only the people of " + asking.nameOf(agency) + " ask for help.");
    }

    Optional<Refusal> endHelp(String agency) {
        return asking.viewer().role() == Role.FACILITATOR && asking.hasAgency(agency)
                ? Asking.ALLOWED
                : askForHelp(agency);
    }

    /** Whether a finding is there is not asked: the answer would tell of findings that this person doesn't see. */
    Optional<Refusal> pointAt(@Nullable Target target) {
        if (target != null) {
            boolean isThere = switch (target.kind()) {
                case CARD -> asking.sight().showsCard(target.id());
                case TRIANGLE -> asking.hasAgency(target.id());
                case FINDING -> true;
            };
            if (!isThere) {
                return Asking.notFound(target.kind().wire(), target.id());
            }
        }
        return facilitate("points at something", null);
    }
}
