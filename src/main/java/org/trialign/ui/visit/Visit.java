package org.trialign.ui.visit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.trialign.access.SessionLength;
import org.trialign.access.SignedIn;
import org.trialign.audience.Audience;
import org.trialign.audience.AudienceView;
import org.trialign.model.Member;
import org.trialign.model.Snapshot;
import org.trialign.room.Room;
import org.trialign.room.Rooms;
import org.trialign.workshop.WorkshopService;

/** Somebody at an address of a workshop. Empty for who is no member, as for a workshop that doesn't exist. */
public record Visit(String workshop, String slug, Member member, Room room) {
    /** What this person sees now. */
    public AudienceView view() {
        return room.view(audience());
    }

    /** True if the person is here as what he or she was, by whatever name. */
    public boolean isStill(Member now) {
        return now.role() == member.role() && Objects.equals(now.agency(), member.agency());
    }

    /** True while the person's own agency is not revealed: then nobody else's triangle is read, nor a shared finding. */
    public boolean isApart(Snapshot now) {
        String agency = member.agency();
        return agency != null && !now.isRevealed(agency);
    }

    public Audience audience() {
        return Audience.of(member);
    }

    /** Finds who visits what. */
    @Component
    public static class Visits {
        private final WorkshopService workshops;
        private final Rooms rooms;

        private final SessionLength sessions;

        Visits(WorkshopService workshops, Rooms rooms, SessionLength sessions) {
            this.workshops = workshops;
            this.rooms = rooms;
            this.sessions = sessions;
        }

        /** Opens a screen that follows the room of a visit; close it when it goes. */
        public RoomScreen screen(UI ui, Visit visit, Consumer<Room.State> show) {
            var browser = (WrappedHttpSession) ui.getSession().getSession();
            return new RoomScreen(ui, visit, sessions.opened(browser.getHttpSession()), show);
        }

        public Optional<Visit> of(BeforeEvent event) {
            return event.getRouteParameters().get("slug").flatMap(this::of);
        }

        public Optional<Visit> of(String slug) {
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
