package org.trialign.exchange;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.trialign.access.Audit;
import org.trialign.access.SignedIn;
import org.trialign.audience.Audience;
import org.trialign.room.Room;
import org.trialign.room.Rooms;
import org.trialign.room.Viewers;
import org.trialign.workshop.CommandDoor;
import org.trialign.workshop.WorkshopService;

/** Who comes to a door of a workshop, and as what. */
@Component
class Visits {
    private final WorkshopService workshops;
    private final Rooms rooms;
    private final Viewers viewers;

    Visits(WorkshopService workshops, Rooms rooms, Viewers viewers) {
        this.workshops = workshops;
        this.rooms = rooms;
        this.viewers = viewers;
    }

    /** @param audienceNow what the visitor is by now; empty: no member any more */
    record Visit(
            String workshop, String account, Audience audience, Room room, Supplier<Optional<Audience>> audienceNow) {
        /** True while the visitor is what he or she was on coming: asked after an answer is made, before it goes out. */
        boolean holds() {
            return audienceNow.get().filter(audience::equals).isPresent();
        }

        /** The room with everything in it that is committed by now. */
        Room upToDate() {
            room.state();
            return room;
        }
    }

    /**
     * Empty if there is no such workshop, or the visitor is no member of it.
     *
     * @param as {@code wall}, or null
     */
    Optional<Visit> of(String slug, @Nullable String as) {
        String account = SignedIn.account().orElseThrow();
        boolean asWall = "wall".equals(as);
        Optional<Visit> visit = workshops
                .idOf(slug)
                .flatMap(workshop -> viewers.audience(workshop, account, asWall)
                        .map(audience -> new Visit(
                                workshop,
                                account,
                                audience,
                                rooms.of(workshop),
                                () -> viewers.audience(workshop, account, asWall))));
        if (visit.isEmpty()) {
            Audit.refused(account, "visit", slug, 404);
        }
        return visit;
    }

    /** Answers a visitor as what he or she is; who becomes somebody else meanwhile is answered anew. */
    ResponseEntity<String> answer(String slug, @Nullable String as, Function<Visit, ResponseEntity<String>> answer) {
        while (true) {
            Optional<Visit> visit = of(slug, as);
            if (visit.isEmpty()) {
                return noSuchWorkshop();
            }
            ResponseEntity<String> made = answer.apply(visit.get());
            if (visit.get().holds()) {
                return made;
            }
        }
    }

    /** The answer to who is no member, the same as for a workshop that doesn't exist. */
    static ResponseEntity<String> noSuchWorkshop() {
        return problem(CommandDoor.problem(404, "There is no such workshop."));
    }

    static ResponseEntity<String> problem(CommandDoor.Answer problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body().toString());
    }
}
