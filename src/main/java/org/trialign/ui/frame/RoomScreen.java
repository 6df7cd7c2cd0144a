package org.trialign.ui.frame;

import com.vaadin.flow.component.UI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.trialign.model.Member;
import org.trialign.room.Presence;
import org.trialign.room.Room;
import org.trialign.room.RoomListener;
import org.trialign.workshop.Told;

/**
 * One open screen that follows a room: what changed is shown in the screen's own thread, the first
 * change at once, later ones at most every {@value #REST_MS} ms. Flow's components never carry the lists of cards, so that is soon enough (design §5.4).
 */
final class RoomScreen implements RoomListener, AutoCloseable {
    private static final int REST_MS = 250;
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("screens").daemon().factory());

    private final UI ui;
    private final Room room;
    private final Consumer<Room.State> show;
    private final Presence.Stay stay;
    private final Member member;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile long shownAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(REST_MS);

    RoomScreen(UI ui, Room room, Member member, Consumer<Room.State> show) {
        this.ui = ui;
        this.room = room;
        this.show = show;
        this.member = member;
        this.stay = room.enter(member);
        room.follow(this);
    }

    @Override
    public void changed() {
        if (due.compareAndSet(false, true)) {
            long rested = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - shownAt);
            TIMER.schedule(this::refresh, Math.max(0, REST_MS - rested), TimeUnit.MILLISECONDS);
        }
    }

    private void refresh() {
        shownAt = System.nanoTime();
        due.set(false);
        ui.access(() -> show.accept(room.state()));
    }

    @Override
    public void told(Told told) {
        if (Notice.concerns(member, told)) {
            ui.access(() -> Notice.show(ui, member, told, room.state().snapshot()));
        }
    }

    /** The browser's own live channel has the tick; a Flow screen needs none. */
    @Override
    public void tick() {}

    @Override
    public void close() {
        room.unfollow(this);
        stay.close();
    }
}
