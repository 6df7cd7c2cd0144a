package org.trialign.workshop;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Wakes whoever follows a workshop after a commit. It says only that there is something; readers ask what. */
@Component
public class ChangeFeed {
    private final Map<String, Set<Runnable>> followers = new ConcurrentHashMap<>();
    private final Map<String, Set<Consumer<Told>>> listeners = new ConcurrentHashMap<>();

    /** Calls {@code wake} after each commit, in the thread that committed: it must only signal. */
    public Subscription follow(String workshop, Runnable wake) {
        followers.computeIfAbsent(workshop, w -> ConcurrentHashMap.newKeySet()).add(wake);
        return () -> followers.getOrDefault(workshop, Set.of()).remove(wake);
    }

    void wake(String workshop) {
        followers.getOrDefault(workshop, Set.of()).forEach(Runnable::run);
    }

    /** Hears of everything that people are to be told, in the thread that committed: it must only signal. */
    public Subscription listen(String workshop, Consumer<Told> listener) {
        listeners.computeIfAbsent(workshop, w -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.getOrDefault(workshop, Set.of()).remove(listener);
    }

    void tell(String workshop, Told told) {
        listeners.getOrDefault(workshop, Set.of()).forEach(listener -> listener.accept(told));
    }

    /** Ends the following when closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
