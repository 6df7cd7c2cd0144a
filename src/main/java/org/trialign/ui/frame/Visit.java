package org.trialign.ui.frame;

import com.vaadin.flow.router.BeforeEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.trialign.access.SignedIn;
import org.trialign.audience.Audience;
import org.trialign.audience.AudienceView;
import org.trialign.model.Member;
import org.trialign.room.Room;
import org.trialign.room.Rooms;
import org.trialign.workshop.WorkshopService;

/** Somebody at an address of a workshop. Empty for who is no member, as for a workshop that doesn't exist. */
public record Visit(String workshop, String slug, Member member, Room room) {
    /** What this person sees now. */
    public AudienceView view() {
        return room.view(audience());
    }

    public Audience audience() {
        return Audience.of(member);
    }

    /** Finds who visits what. */
    @Component
    public static class Visits {
        private final WorkshopService workshops;
        private final Rooms rooms;

        Visits(WorkshopService workshops, Rooms rooms) {
            this.workshops = workshops;
            this.rooms = rooms;
        }

        public Optional<Visit> of(BeforeEvent event) {
            return event.getRouteParameters().get("slug").flatMap(this::of);
        }

        private Optional<Visit> of(String slug) {
            return SignedIn.account()
                    .flatMap(account -> workshops
                            .idOf(slug)
                            .flatMap(workshop -> workshops
                                    .snapshot(workshop)
                                    .member(account)
                                    .map(member -> new Visit(workshop, slug, member, rooms.of(workshop)))));
        }
    }
}
