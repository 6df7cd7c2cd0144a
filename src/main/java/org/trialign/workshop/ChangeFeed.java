package org.trialign.workshop;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;
import org.springframework.stereotype.Component;

/**
 * Wakes whoever follows a workshop after a commit, of this node or of another ({@link ChangesOfOtherNodes}). It says only
 * that there is something; readers ask what.
 */
@Component
public class ChangeFeed {
    private final Map<String, Set<Follower>> followers = new ConcurrentHashMap<>();
    private final Map<String, Set<Consumer<Told>>> listeners = new ConcurrentHashMap<>();
    private final List<ObjLongConsumer<String>> commits = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<String, Told>> tellings = new CopyOnWriteArrayList<>();

    /**
     * Who takes up what is committed.
     *
     * @param wake called after each commit, in the thread that committed: it must only signal
     * @param restNanos how long nothing will be taken up yet, in nanoseconds; 0 or less: it would be at once
     */
    public record Follower(Runnable wake, LongSupplier restNanos) {}

    public Subscription follow(String workshop, Follower follower) {
        followers.computeIfAbsent(workshop, w -> ConcurrentHashMap.newKeySet()).add(follower);
        return () -> followers.getOrDefault(workshop, Set.of()).remove(follower);
    }

    /** How long nobody will take up what is committed, in nanoseconds; 0 or less: somebody would at once, or nobody follows. */
    long restNanos(String workshop) {
        return followers.getOrDefault(workshop, Set.of()).stream()
                .mapToLong(follower -> follower.restNanos().getAsLong())
                .min()
                .orElse(0);
    }

    /** A command of this node is committed. */
    void committed(String workshop, long revision) {
        wake(workshop);
        commits.forEach(heard -> heard.accept(workshop, revision));
    }

    /** Hears of every commit of this node: the workshop and its revision. */
    void commits(ObjLongConsumer<String> heard) {
        commits.add(heard);
    }

    void wake(String workshop) {
        followers
                .getOrDefault(workshop, Set.of())
                .forEach(follower -> follower.wake().run());
    }

    /** Hears of everything that people are to be told, in the thread that committed: it must only signal. */
    public Subscription listen(String workshop, Consumer<Told> listener) {
        listeners.computeIfAbsent(workshop, w -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.getOrDefault(workshop, Set.of()).remove(listener);
    }

    void tell(String workshop, Told told) {
        pass(workshop, told);
        tellings.forEach(heard -> heard.accept(workshop, told));
    }

    /** Hears of everything that people are to be told because of a command of this node. */
    void tellings(BiConsumer<String, Told> heard) {
        tellings.add(heard);
    }

    void pass(String workshop, Told told) {
        listeners.getOrDefault(workshop, Set.of()).forEach(listener -> listener.accept(told));
    }

    /** Ends the following when closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
