package org.trialign.room;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.trialign.workshop.ChangeFeed;
import org.trialign.workshop.WorkshopService;

/** The rooms of this node, opened when somebody first looks at a workshop. */
@Component
public class Rooms {
    private static final int TICK_SECONDS = 5;

    private final WorkshopService workshops;
    private final ChangeFeed feed;
    private final PeopleOfOtherNodes elsewhere;
    /** Screens that are closed while the server stops have nobody to tell. */
    private final ScheduledExecutorService timer = new ScheduledThreadPoolExecutor(
            2, Thread.ofPlatform().name("room-", 0).daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());

    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    Rooms(WorkshopService workshops, ChangeFeed feed, PeopleOfOtherNodes elsewhere) {
        this.workshops = workshops;
        this.feed = feed;
        this.elsewhere = elsewhere;
        timer.scheduleAtFixedRate(
                () -> rooms.values().forEach(Room::tick), TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    public Room of(String workshop) {
        return rooms.computeIfAbsent(workshop, id -> {
            var room = new Room(() -> workshops.snapshot(id), revision -> workshops.snapshotAt(id, revision), timer);
            feed.follow(id, new ChangeFeed.Follower(room::wake, room::restNanos));
            feed.listen(id, room::tell);
            elsewhere.follow(id, room);
            room.wake();
            return room;
        });
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }
}
