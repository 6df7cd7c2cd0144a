package org.trialign.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.trialign.exchange.Visits.Visit;
import org.trialign.room.AudienceFeed;
import org.trialign.room.RoomListener;

/**
 * Waits without holding more than a virtual thread until something comes that a visitor can see (doors.md). The room only
 * wakes it: what came is made in the thread that waits.
 */
final class LongPoll implements RoomListener {
    private final Visit visit;
    private final String reader;
    private final long from;
    private final Semaphore woken = new Semaphore(1);
    private volatile boolean ended;

    /**
     * @param reader the browser's session, to know what it has seen of the counts
     * @param from the revision that the visitor stands at
     */
    LongPoll(Visit visit, String reader, long from) {
        this.visit = visit;
        this.reader = reader;
        this.from = from;
    }

    /** Whoever waits has signed out. */
    void end() {
        ended = true;
        woken.release();
    }

    @Override
    public void changed() {
        woken.release();
    }

    @Override
    public void tick() {
        woken.release();
    }

    /** @return empty: whoever waits is no longer that audience, or no longer signed in */
    Optional<AudienceFeed.Since> await(Duration atMost) throws InterruptedException {
        AudienceFeed feed = visit.upToDate().feed(visit.audience());
        long countsSeen = feed.countsSeen(reader);
        feed.noteCountsSeen(reader, countsSeen);
        long until = System.nanoTime() + atMost.toNanos();
        visit.room().follow(visit.audience(), this);
        try {
            while (woken.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
                if (ended || !visit.holds() || !visit.room().wasHereAt(visit.account(), from)) {
                    return Optional.empty();
                }
                AudienceFeed.Since since = feed.since(from);
                if (since instanceof AudienceFeed.Since.Nothing && feed.countsReleased() > countsSeen) {
                    since = feed.countsAt(from);
                }
                if (since instanceof AudienceFeed.Since.Patch patch && patch.counts() > 0) {
                    feed.noteCountsSeen(reader, patch.counts());
                }
                if (!(since instanceof AudienceFeed.Since.Nothing)) {
                    return Optional.of(since);
                }
            }
            return Optional.of(feed.since(from));
        } finally {
            visit.room().unfollow(this);
        }
    }
}
