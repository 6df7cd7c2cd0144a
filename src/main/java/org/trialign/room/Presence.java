package org.trialign.room;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.trialign.model.Member;

/**
 * Who has a screen of this workshop open, and which. A person with three screens is here once. Whose browser has said
 * nothing for three ticks is not here, though nobody closed the screen: the network was cut, or the lid.
 */
public final class Presence {
    private static final Comparator<Member> ORDER =
            Comparator.comparing(Member::role).thenComparing(Member::name);
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(16);

    private final LongSupplier nanos;
    private final Set<Stay> stays = ConcurrentHashMap.newKeySet();
    /** When each browser that has a screen here was heard last. */
    private final Map<String, Long> heard = new ConcurrentHashMap<>();

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger lastNumber = new AtomicInteger();
    private volatile List<Here> own = List.of();
    private volatile List<Here> screens = List.of();
    /** What other nodes say, by node and part. */
    private final Map<Part, Elsewhere> elsewhere = new ConcurrentHashMap<>();

    private record Part(String node, int number) {}

    private record Elsewhere(List<Here> screens, long heard) {}

    /**
     * One open screen of somebody.
     *
     * @param place address of the screen below the workshop's: "findings", "triangle/POL", "card/pol-o1"; empty at first
     */
    public record Here(Member member, String place) {}

    Presence() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    Presence(LongSupplier nanos) {
        this.nanos = nanos;
    }

    Stay enter(Member member, String browser, Runnable onChange) {
        Stay stay = new Stay(this, member, browser, onChange);
        // in one, as in leave: the last screen of a page that is loaded anew may go while its next one comes
        synchronized (this) {
            heard.put(browser, nanos.getAsLong());
            stays.add(stay);
            look();
        }
        return stay;
    }

    /** @return false if it had gone already */
    private synchronized boolean leave(Stay gone) {
        if (!stays.remove(gone)) {
            return false;
        }
        if (stays.stream().noneMatch(other -> other.browser.equals(gone.browser))) {
            heard.remove(gone.browser);
        }
        look();
        return true;
    }

    /**
     * A browser lives.
     *
     * @return true if it had been silent, so that somebody is back
     */
    boolean heard(String browser) {
        long now = nanos.getAsLong();
        Long before = heard.replace(browser, now);
        return before != null && isSilent(before, now) && look();
    }

    /**
     * Another node says who is there.
     *
     * @param part which of {@code parts}, from 0
     * @return true if it isn't as it was
     */
    boolean elsewhere(String node, int part, int parts, List<Here> there) {
        elsewhere.keySet().removeIf(key -> key.node().equals(node) && key.number() >= parts);
        elsewhere.put(new Part(node, part), new Elsewhere(there, nanos.getAsLong()));
        return look();
    }

    /**
     * Looks again who is here.
     *
     * @return true if it isn't as it was
     */
    synchronized boolean look() {
        long now = nanos.getAsLong();
        List<Here> here = ordered(stays.stream()
                .filter(stay -> !isSilent(heard.getOrDefault(stay.browser, now), now))
                .map(stay -> new Here(stay.member, stay.place)));
        if (!here.equals(own)) {
            own = here;
        }
        elsewhere.values().removeIf(there -> isSilent(there.heard(), now));
        List<Here> found = elsewhere.isEmpty()
                ? here
                : ordered(Stream.concat(
                        here.stream(), elsewhere.values().stream().flatMap(there -> there.screens().stream())));
        boolean differs = !found.equals(screens);
        if (differs) {
            screens = found;
        }
        return differs;
    }

    private static List<Here> ordered(Stream<Here> screens) {
        return screens.distinct()
                .sorted(Comparator.comparing(Here::member, ORDER).thenComparing(Here::place))
                .toList();
    }

    private static boolean isSilent(long heard, long now) {
        return now - heard >= SILENCE_NANOS;
    }

    List<Member> people() {
        return screens.stream().map(Here::member).distinct().toList();
    }

    /** Those of this node alone; the same list as long as nothing changes. */
    List<Here> own() {
        return own;
    }

    /** The same list as long as nothing changes. */
    List<Here> screens() {
        return screens;
    }

    /** Tells people apart without telling who they are. */
    int number(String account) {
        return numbers.computeIfAbsent(account, unknown -> lastNumber.incrementAndGet());
    }

    /** One open screen. */
    public static final class Stay implements AutoCloseable {
        private final Presence presence;
        private final Member member;
        private final String browser;
        private final Runnable onChange;
        private volatile String place = "";

        private Stay(Presence presence, Member member, String browser, Runnable onChange) {
            this.presence = presence;
            this.member = member;
            this.browser = browser;
            this.onChange = onChange;
        }

        /** The screen shows another page now. */
        public void at(String address) {
            if (!place.equals(address)) {
                place = address;
                presence.look();
                onChange.run();
            }
        }

        @Override
        public void close() {
            if (presence.leave(this)) {
                onChange.run();
            }
        }
    }
}
