package org.trialign.room;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience;
import org.trialign.audience.AudienceView;
import org.trialign.model.Member;
import org.trialign.model.Snapshot;

/** Who is in a room, on which screen, and with which card open. */
public final class RoomPeople {
    private static final long WINDOW_MS = 200;

    private final ScheduledExecutorService timer;
    private final Runnable changed;
    private final Presence presence = new Presence();
    private final Map<Audience, CardPeople> onCards = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile @Nullable Sights sights;

    /** @param changed is called when somebody came, went or moved, at most once in a while */
    RoomPeople(ScheduledExecutorService timer, Runnable changed) {
        this.timer = timer;
        this.changed = changed;
    }

    /**
     * Somebody opened a screen; close what is returned when the screen goes.
     *
     * @param browser id of the browser's session
     */
    public Presence.Stay enter(Member member, String browser) {
        Presence.Stay stay = presence.enter(member, browser, this::tell);
        tell();
        return stay;
    }

    /** A browser session said something: its screens are still there. */
    public void heard(String browser) {
        if (presence.heard(browser)) {
            tell();
        }
    }

    /** Screens of which nothing was heard for long are gone. */
    void look() {
        if (presence.look()) {
            tell();
        }
    }

    /** Who has a screen open at another node; heard again as long as it is so. */
    void elsewhere(String node, int part, int parts, List<Presence.Here> screens) {
        if (presence.elsewhere(node, part, parts, screens)) {
            tell();
        }
    }

    /** The screens of this node; the same list as long as nothing changes. */
    List<Presence.Here> ownScreens() {
        return presence.own();
    }

    /** People come, go and open cards all the time; listeners hear of it in bundles. */
    private void tell() {
        if (due.compareAndSet(false, true)) {
            timer.schedule(
                    () -> {
                        due.set(false);
                        changed.run();
                    },
                    WINDOW_MS,
                    TimeUnit.MILLISECONDS);
        }
    }

    /** Who has which card open, as JSON, as far as who sees this may know it. */
    String onCards(AudienceView seen) {
        return onCards.computeIfAbsent(seen.audience(), reader -> new CardPeople(presence))
                .json(seen, sightsAt(seen.sight().snapshot()));
    }

    /** Shared by the audiences of one revision. */
    private Sights sightsAt(Snapshot snapshot) {
        Sights latest = sights;
        if (latest == null || latest.snapshot() != snapshot) {
            latest = new Sights(snapshot);
            sights = latest;
        }
        return latest;
    }

    /** The number by which {@link Room#onCards} tells somebody apart from others. */
    public int numberOf(Member member) {
        return presence.number(member.account());
    }

    /** The screens that are open now. Who shows them to others leaves out where people of a private draft are. */
    public List<Presence.Here> screens() {
        return presence.screens();
    }

    /** Who has a screen open now, each person once. */
    public List<Member> present() {
        return presence.people();
    }
}
