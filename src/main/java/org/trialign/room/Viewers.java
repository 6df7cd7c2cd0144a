package org.trialign.room;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialign.audience.Audience;
import org.trialign.model.Member;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.workshop.WorkshopService;

/** Who an account is in a workshop now, as the newest snapshot has it; nobody in a deleted one. */
@Component
public class Viewers {
    private final WorkshopService workshops;

    Viewers(WorkshopService workshops) {
        this.workshops = workshops;
    }

    public Optional<Member> member(String workshop, String account) {
        Snapshot now = workshops.snapshot(workshop);
        return now.standing() == Standing.State.DELETED ? Optional.empty() : now.member(account);
    }

    /** The audience of an account; empty if it is no member, or asks for a wall that it may not put up. */
    public Optional<Audience> audience(String workshop, String account, boolean asWall) {
        return member(workshop, account)
                .flatMap(member -> asWall ? Audience.wallFor(member) : Optional.of(Audience.of(member)));
    }
}
