package org.trialign.ui.visit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.trialign.access.SessionLength;
import org.trialign.audience.Audience;
import org.trialign.audience.Noticeable;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Snapshot;
import org.trialign.room.AudienceFeed;
import org.trialign.room.Presence;
import org.trialign.room.Room;
import org.trialign.room.RoomListener;
import org.trialign.workshop.Told;

/**
 * One open screen that follows a room: what changed is shown in the screen's own thread, the first change at once, later
 * ones at most every {@value #REST_MS} ms. Flow's components never carry the lists of cards, so that is soon enough (design
 * §5.4). What this person can't see doesn't even wake the screen: the moment of a push would tell of it.
 */
public final class RoomScreen implements RoomListener, AutoCloseable {
    private static final int REST_MS = 250;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("screens").daemon().factory());

    /** Where screens are drawn: not in the room's thread, nor in that of whoever changed something. */
    private static final Executor DRAWING = Executors.newVirtualThreadPerTaskExecutor();

    private final UI ui;
    private final Room room;
    private final Consumer<Room.State> show;
    private final Presence.Stay stay;
    private final SessionLength.Open open;
    private final Member member;
    private final AudienceFeed feed;
    private final Audience audience;
    private final Registration left;
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile long shownAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(REST_MS);
    private volatile Shown shown;

    /** What the screen showed last, as far as it tells whether there is something new. */
    private record Shown(Snapshot snapshot, long counts, List<?> people) {}

    /** @param open keeps the browser's session long, as long as the screen is open */
    RoomScreen(UI ui, Visit visit, SessionLength.Open open, Consumer<Room.State> show) {
        this.ui = ui;
        this.open = open;
        room = visit.room();
        this.show = show;
        member = visit.member();
        audience = Audience.of(member);
        stay = room.people().enter(member, ui.getSession().getSession().getId());
        feed = room.feed(audience);
        shown = present(room.state());
        left = ui.addDetachListener(detached -> close());
        room.follow(audience, this);
    }

    /** A page that has gone meanwhile is no failure of whoever changed something. */
    private void inScreen(Command act) {
        try {
            ui.access(act);
        } catch (UIDetachedException gone) {
            close();
        }
    }

    /** The screen shows this page. */
    public void at(Page page) {
        stay.at(page.below());
    }

    @Override
    public void changed() {
        if (due.compareAndSet(false, true)) {
            long rested = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - shownAt);
            TIMER.schedule(() -> DRAWING.execute(this::refresh), Math.max(0, REST_MS - rested), TimeUnit.MILLISECONDS);
        }
    }

    private void refresh() {
        shownAt = System.nanoTime();
        due.set(false);
        Shown now = present(room.state());
        if (isNews(shown, now)) {
            shown = now;
            inScreen(() -> show.accept(room.state()));
        }
    }

    private Shown present(Room.State state) {
        List<?> people = member.role() == Role.FACILITATOR
                ? room.people().screens().stream()
                        .map(here -> isAtADraft(here.member(), state.snapshot()) ? here.member() : here)
                        .distinct()
                        .toList()
                : room.people().present();
        return new Shown(state.snapshot(), feed.countsReleased(), people);
    }

    /** Where the people of a private draft are isn't told to facilitators, so their moving about must not be either. */
    private static boolean isAtADraft(Member person, Snapshot now) {
        String agency = person.agency();
        return agency != null && !now.isRevealed(agency) && !now.asksForHelp(agency);
    }

    private boolean isNews(Shown before, Shown now) {
        return now.counts() != before.counts()
                || !now.people().equals(before.people())
                || Noticeable.differs(audience, before.snapshot(), now.snapshot())
                || !(feed.since(before.snapshot().revision()) instanceof AudienceFeed.Since.Nothing);
    }

    @Override
    public void told(Told told) {
        if (Notice.concerns(member, told)) {
            DRAWING.execute(() -> notice(told));
        }
    }

    private void notice(Told told) {
        Room.State now = room.state();
        // who edited it may be somebody else's person by now, and it a private draft
        if (feed.view().rows().containsKey(told.what().row())) {
            inScreen(() -> Notice.show(ui, member, told, now.snapshot()));
        }
    }

    /** Numbers of cards are released with time, not with changes. */
    @Override
    public void tick() {
        if (feed.countsReleased() != shown.counts()) {
            changed();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            room.unfollow(this);
            left.remove();
            stay.close();
            open.close();
        }
    }
}
