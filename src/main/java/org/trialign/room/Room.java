package org.trialign.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trialign.audience.Audience;
import org.trialign.audience.AudienceView;
import org.trialign.audience.Detected;
import org.trialign.audience.Labels;
import org.trialign.model.Member;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.workshop.Told;

/**
 * One workshop on this node. A turn takes the latest snapshot, finds what is to be found once, and brings each
 * audience's feed forward; the first change is taken at once, later ones every 16 ms at most, or
 * every 25 ms in a crowd (design §5.4).
 */
public final class Room {
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);
    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(16);
    /** For more listeners than {@link #CROWD}: to send to so many takes longer than the shorter window. */
    private static final long LONG_WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private static final int CROWD = 200;
    /** A turn may be as much late and still not move those after it: else one delay would be passed on to all of them. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private final Supplier<Snapshot> latest;
    private final ScheduledExecutorService timer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Audience, AudienceFeed> feeds = new ConcurrentHashMap<>();
    private final Set<RoomListener> listeners = ConcurrentHashMap.newKeySet();
    /** Those of the listeners that read. */
    private final Map<Audience, Set<RoomListener>> readers = new ConcurrentHashMap<>();

    private final AtomicBoolean turnDue = new AtomicBoolean();
    private volatile long nextTurn = System.nanoTime();
    private final LongFunction<Snapshot> earlier;
    private final RoomPeople people;
    private @Nullable State state;
    /** The revision at which somebody became another audience, or joined, since the room opened. */
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();

    /** What the room stands at: a snapshot and what there is to find in it. */
    public record State(Snapshot snapshot, Detected detected) {
        static State of(Snapshot snapshot, LongFunction<Snapshot> earlier) {
            return labelled(snapshot, Detected.in(snapshot), Labels.NONE, earlier);
        }

        /** The same as {@link #of}, the sooner the less differs. */
        State after(Snapshot next, LongFunction<Snapshot> earlier) {
            return labelled(next, detected.after(next), detected.labels(), earlier);
        }

        private static State labelled(
                Snapshot snapshot, Detected found, Labels before, LongFunction<Snapshot> earlier) {
            return new State(snapshot, found.with(before.in(snapshot, found, earlier)));
        }
    }

    /** @param earlier the workshop as it stood at a revision */
    Room(Supplier<Snapshot> latest, LongFunction<Snapshot> earlier, ScheduledExecutorService timer) {
        this.latest = latest;
        this.earlier = earlier;
        this.people = new RoomPeople(timer, () -> listeners.forEach(RoomListener::changed));
        this.timer = timer;
    }

    /** Something was committed. Only signals; the turn runs in the room's own time. */
    void wake() {
        if (turnDue.compareAndSet(false, true)) {
            long now = System.nanoTime();
            long turn = now - nextTurn > LATE_NANOS ? now : nextTurn;
            nextTurn = turn + (listeners.size() > CROWD ? LONG_WINDOW_NANOS : WINDOW_NANOS);
            timer.schedule(this::turn, Math.max(turn - now, 0), TimeUnit.NANOSECONDS);
        }
    }

    /** How long the room takes up nothing yet. */
    long restNanos() {
        return nextTurn - System.nanoTime();
    }

    private void turn() {
        turnDue.set(false);
        try {
            advance();
        } catch (RuntimeException e) {
            LOG.error("a room could not take its turn", e);
        }
    }

    private State advance() {
        lock.lock();
        try {
            Snapshot snapshot = latest.get();
            State before = state;
            if (before != null && before.snapshot().revision() >= snapshot.revision()) {
                return before;
            }
            State now = before == null ? State.of(snapshot, earlier) : before.after(snapshot, earlier);
            if (before != null && !snapshot.hasSameRows(RowType.MEMBERS, before.snapshot())) {
                noteArrivals(before.snapshot(), snapshot);
            }
            var unread = new HashMap<Audience, AudienceFeed>();
            feeds.forEach((audience, feed) -> {
                if (readersOf(audience).isEmpty()) {
                    unread.put(audience, feed);
                } else {
                    advance(audience, feed, now);
                }
            });
            unread.forEach((audience, feed) -> advance(audience, feed, now));
            audiences(snapshot).forEach(audience -> feeds.computeIfAbsent(audience, a -> new AudienceFeed(a, now)));
            state = now;
            return now;
        } finally {
            lock.unlock();
        }
    }

    private void noteArrivals(Snapshot before, Snapshot now) {
        for (Member member : now.members()) {
            boolean isAsBefore = before.member(member.account())
                    .filter(was -> Audience.of(was).equals(Audience.of(member)))
                    .isPresent();
            if (!isAsBefore) {
                arrivals.put(member.account(), now.revision());
            }
        }
    }

    /**
     * Whether what an account read up to a revision was read as the audience that it is now. Else no patch goes on from
     * there: what it saw as another audience would stay.
     */
    public boolean wasHereAt(String account, long revision) {
        return arrivals.getOrDefault(account, 0L) <= revision;
    }

    /** While the readers of this audience are sent it, the next audience's is made. */
    private void advance(Audience audience, AudienceFeed feed, State now) {
        feed.advance(now);
        readersOf(audience).forEach(RoomListener::changed);
    }

    private Set<RoomListener> readersOf(Audience audience) {
        return readers.getOrDefault(audience, Set.of());
    }

    /** Every audience has its feed from the start: who comes later can ask what came since a revision seen elsewhere. */
    private static Stream<Audience> audiences(Snapshot snapshot) {
        return Stream.concat(
                snapshot.rows(RowType.AGENCIES).stream().map(agency -> new Audience.AgencyAudience(agency.id())),
                Stream.of(
                        new Audience.FacilitatorAudience(),
                        new Audience.ObserverAudience(),
                        new Audience.WallAudience()));
    }

    /**
     * Snapshot and findings with everything in them that is committed by now, so that who was answered 200 finds their
     * own change.
     */
    public State state() {
        return advance();
    }

    /** What one audience sees now, and what came since any revision. */
    public AudienceFeed feed(Audience audience) {
        AudienceFeed feed = feeds.get(audience);
        if (feed != null) {
            return feed;
        }
        lock.lock();
        try {
            State now = state();
            return feeds.computeIfAbsent(audience, a -> new AudienceFeed(a, now));
        } finally {
            lock.unlock();
        }
    }

    /** What one audience sees with everything in it that is committed by now. */
    public AudienceView viewNow(Audience audience) {
        state();
        return view(audience);
    }

    public AudienceView view(Audience audience) {
        return feed(audience).view();
    }

    /** Hears of what this audience sees, and of who is here. */
    public void follow(Audience audience, RoomListener reader) {
        readers.computeIfAbsent(audience, a -> ConcurrentHashMap.newKeySet()).add(reader);
        followPeople(reader);
    }

    /** Hears of who is here alone. */
    void followPeople(RoomListener listener) {
        listeners.add(listener);
    }

    public void unfollow(RoomListener listener) {
        listeners.remove(listener);
        readers.values().forEach(ofAnAudience -> ofAnAudience.remove(listener));
    }

    /** Who is here. */
    public RoomPeople people() {
        return people;
    }

    /** Who has which card open, as JSON, as far as this audience may know it. */
    public String onCards(Audience audience) {
        return people.onCards(view(audience));
    }

    void tell(Told told) {
        listeners.forEach(listener -> listener.told(told));
    }

    void tick() {
        timer.execute(() -> {
            try {
                feeds.values().forEach(AudienceFeed::releaseCounts);
                people.look();
                listeners.forEach(RoomListener::tick);
            } catch (RuntimeException e) {
                LOG.error("a room could not tell that it lives", e);
            }
        });
    }
}
