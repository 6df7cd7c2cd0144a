package org.trialign.workshop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one workshop wait here for each other, first come first served, before they take a connection of the
 * database: all of them want the same row, and a few waiters in the database would hold every connection there is. The
 * row lock still decides between nodes.
 */
final class Queues {
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    <T extends @Nullable Object> T oneAtATime(String workshop, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(workshop, w -> new ReentrantLock(true));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
