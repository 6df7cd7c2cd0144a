package org.trialign.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trialign.access.SignedIn;
import org.trialign.audience.Audience;
import org.trialign.audience.SnapshotJson;
import org.trialign.room.AudienceFeed;
import org.trialign.room.Room;
import org.trialign.room.RoomListener;
import org.trialign.room.Rooms;
import org.trialign.room.Viewers;
import org.trialign.workshop.CommandDoor;
import org.trialign.workshop.WorkshopService;

/** The doors for programs over plain HTTP: snapshot, changes, commands (doors.md). */
@RestController
@RequestMapping("/api/v1/workshops/{slug}")
class WorkshopDoors {
    private static final int LONGEST_WAIT_SECONDS = 25;
    private static final int MOST_BYTES = 512 * 1024;

    private final WorkshopService workshops;
    private final Rooms rooms;
    private final Viewers viewers;
    private final CommandDoor door;

    WorkshopDoors(WorkshopService workshops, Rooms rooms, Viewers viewers, CommandDoor door) {
        this.workshops = workshops;
        this.rooms = rooms;
        this.viewers = viewers;
        this.door = door;
    }

    @GetMapping("/snapshot")
    ResponseEntity<String> snapshot(@PathVariable String slug, @RequestParam(required = false) @Nullable String as) {
        return visit(slug, as)
                .map(visit -> json(
                        200,
                        SnapshotJson.of(visit.room().view(visit.audience())).toString()))
                .orElseGet(WorkshopDoors::noSuchWorkshop);
    }

    @GetMapping("/changes")
    ResponseEntity<String> changes(
            @PathVariable String slug,
            @RequestParam long from,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(required = false) @Nullable String as)
            throws InterruptedException {
        Optional<Visit> visit = visit(slug, as);
        if (visit.isEmpty()) {
            return noSuchWorkshop();
        }
        if (wait < 0 || wait > LONGEST_WAIT_SECONDS) {
            return problem(CommandDoor.problem(400, "wait is 0 to " + LONGEST_WAIT_SECONDS + " seconds."));
        }
        if (from < 0 || from > workshops.snapshot(visit.get().workshop()).revision()) {
            return problem(CommandDoor.problem(410, "There is no such revision; take a snapshot."));
        }
        return switch (await(visit.get(), from, Duration.ofSeconds(wait))) {
            case AudienceFeed.Since.Patch patch -> json(200, patch.body());
            case AudienceFeed.Since.Nothing nothing ->
                json(200, "{\"from\":" + from + ",\"to\":" + nothing.revision() + "}");
            case AudienceFeed.Since.Gone gone -> problem(CommandDoor.problem(410, "Too long ago; take a snapshot."));
        };
    }

    @PostMapping("/commands")
    ResponseEntity<String> commands(@PathVariable String slug, InputStream body) throws IOException {
        Optional<Visit> visit = visit(slug, null);
        if (visit.isEmpty()) {
            return noSuchWorkshop();
        }
        byte[] read = body.readNBytes(MOST_BYTES + 1);
        if (read.length > MOST_BYTES) {
            return problem(CommandDoor.problem(413, "A command has at most " + MOST_BYTES + " bytes."));
        }
        CommandDoor.Answer answer = door.execute(
                visit.get().workshop(), visit.get().account(), new String(read, StandardCharsets.UTF_8));
        return answer.isDone() ? json(200, answer.body().toString()) : problem(answer);
    }

    /** Waits without holding more than a virtual thread until something comes that this audience can see. */
    private static AudienceFeed.Since await(Visit visit, long from, Duration wait) throws InterruptedException {
        AudienceFeed feed = visit.room().feed(visit.audience());
        var came = new CompletableFuture<AudienceFeed.Since>();
        long countsSeen = feed.countsReleased();
        var listener = new RoomListener() {
            @Override
            public void changed() {
                AudienceFeed.Since since = feed.since(from);
                if (!(since instanceof AudienceFeed.Since.Nothing)) {
                    came.complete(since);
                }
            }

            @Override
            public void tick() {
                if (feed.countsReleased() > countsSeen) {
                    came.complete(feed.countsAt(from));
                }
            }
        };
        visit.room().follow(listener);
        try {
            listener.changed();
            return came.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return feed.since(from);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            visit.room().unfollow(listener);
        }
    }

    private record Visit(String workshop, String account, Audience audience, Room room) {}

    private Optional<Visit> visit(String slug, @Nullable String as) {
        String account = SignedIn.account().orElseThrow();
        return workshops
                .idOf(slug)
                .flatMap(workshop -> viewers.audience(workshop, account, "wall".equals(as))
                        .map(audience -> new Visit(workshop, account, audience, rooms.of(workshop))));
    }

    private static ResponseEntity<String> noSuchWorkshop() {
        return problem(CommandDoor.problem(404, "There is no such workshop."));
    }

    private static ResponseEntity<String> problem(CommandDoor.Answer problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body().toString());
    }

    private static ResponseEntity<String> json(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
