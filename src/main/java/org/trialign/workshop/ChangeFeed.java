package org.trialign.workshop;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Wakes whoever follows a workshop after a commit. It says only that there is something; readers ask what. */
@Component
public class ChangeFeed {
    private final Map<String, Set<Runnable>> followers = new ConcurrentHashMap<>();

    /** Calls {@code wake} after each commit, in the thread that committed: it must only signal. */
    public Subscription follow(String workshop, Runnable wake) {
        followers.computeIfAbsent(workshop, w -> ConcurrentHashMap.newKeySet()).add(wake);
        return () -> followers.getOrDefault(workshop, Set.of()).remove(wake);
    }

    void wake(String workshop) {
        followers.getOrDefault(workshop, Set.of()).forEach(Runnable::run);
    }

    /** Ends the following when closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
