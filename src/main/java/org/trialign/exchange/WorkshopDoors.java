package org.trialign.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialign.access.FairUse;
import org.trialign.access.Limits;
import org.trialign.access.SignOuts;
import org.trialign.audience.SnapshotJson;
import org.trialign.exchange.Visits.Visit;
import org.trialign.room.AudienceFeed;
import org.trialign.workshop.CommandDoor;
import org.trialign.workshop.WorkshopService;

/** The doors for programs over plain HTTP: snapshot, changes, commands (doors.md). */
@RestController
@RequestMapping("/api/v1/workshops/{slug}")
class WorkshopDoors {
    private static final int LONGEST_WAIT_SECONDS = 25;

    private final Visits visits;
    private final WorkshopService workshops;
    private final CommandDoor door;
    private final FairUse fairUse;
    private final SignOuts signOuts;

    WorkshopDoors(Visits visits, WorkshopService workshops, CommandDoor door, FairUse fairUse, SignOuts signOuts) {
        this.visits = visits;
        this.workshops = workshops;
        this.door = door;
        this.fairUse = fairUse;
        this.signOuts = signOuts;
    }

    @GetMapping("/snapshot")
    ResponseEntity<String> snapshot(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String as,
            HttpServletRequest request) {
        return visits.answer(slug, as, visit -> {
            AudienceFeed feed = visit.upToDate().feed(visit.audience());
            feed.noteCountsSeen(browser(request), feed.countsReleased());
            return json(200, SnapshotJson.of(feed.view()).toString());
        });
    }

    @GetMapping("/changes")
    ResponseEntity<String> changes(
            @PathVariable String slug,
            @RequestParam long from,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(required = false) @Nullable String as,
            HttpServletRequest request)
            throws InterruptedException {
        Optional<Visit> visit = visits.of(slug, as);
        if (visit.isEmpty()) {
            return Visits.noSuchWorkshop();
        }
        visit.get().room().people().heard(browser(request));
        if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
            return Visits.problem(CommandDoor.problem(400, "wait is 0 to " + LONGEST_WAIT_SECONDS + " seconds."));
        }
        if (from < 0 || from > workshops.snapshot(visit.get().workshop()).revision()) {
            return Visits.problem(CommandDoor.problem(410, "There is no such revision; take a snapshot."));
        }
        if (!fairUse.open(visit.get().account())) {
            return Visits.problem(CommandDoor.problem(429, "You wait for changes in too many places."));
        }
        var poll = new LongPoll(visit.get(), browser(request), from);
        try (SignOuts.Watch watch = signOuts.watch(SignOuts.Browser.of(request), poll::end)) {
            Optional<AudienceFeed.Since> since = poll.await(Duration.ofSeconds(wait));
            if (watch.hasEnded()) {
                return Visits.problem(CommandDoor.problem(401, "You signed out."));
            }
            if (since.isPresent() && visit.get().holds()) {
                return answer(from, since.get());
            }
            return visits.of(slug, as).isEmpty() ? Visits.noSuchWorkshop() : anotherAudience();
        } finally {
            fairUse.closed(visit.get().account());
        }
    }

    private static ResponseEntity<String> anotherAudience() {
        return Visits.problem(CommandDoor.problem(410, "You are somebody else here now; take a snapshot."));
    }

    /** What the live channel tells by itself, for who reads changes by long poll. */
    @GetMapping("/presence")
    ResponseEntity<String> presence(@PathVariable String slug, @RequestParam(required = false) @Nullable String as) {
        return visits.answer(
                slug, as, visit -> json(200, "{\"presence\":" + visit.upToDate().onCards(visit.audience()) + "}"));
    }

    private static String browser(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static ResponseEntity<String> answer(long from, AudienceFeed.Since since) {
        return switch (since) {
            case AudienceFeed.Since.Patch patch -> json(200, patch.body());
            case AudienceFeed.Since.Nothing nothing ->
                json(200, "{\"from\":" + from + ",\"to\":" + nothing.revision() + "}");
            case AudienceFeed.Since.Gone gone ->
                Visits.problem(CommandDoor.problem(410, "Too long ago; take a snapshot."));
        };
    }

    @PostMapping("/commands")
    ResponseEntity<String> commands(@PathVariable String slug, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > Limits.COMMAND_BYTES) {
            return tooLarge();
        }
        Optional<Visit> visit = visits.of(slug, null);
        if (visit.isEmpty()) {
            return Visits.noSuchWorkshop();
        }
        byte[] read = request.getInputStream().readNBytes(Limits.COMMAND_BYTES + 1);
        if (read.length > Limits.COMMAND_BYTES) {
            return tooLarge();
        }
        CommandDoor.Answer answer =
                door.execute(visit.get().workshop(), visit.get().account(), read);
        return answer.isDone() ? json(200, answer.body().toString()) : Visits.problem(answer);
    }

    private static ResponseEntity<String> tooLarge() {
        return Visits.problem(CommandDoor.problem(413, "A command has at most " + Limits.COMMAND_BYTES + " bytes."));
    }

    private static ResponseEntity<String> json(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
