package org.trialign.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who wants something of one workshop stands in line, first come first served, before anybody takes a connection of the
 * database: all want the same row. Who is at the head asks for everybody behind them too, so that a crowd shares one
 * transaction, and waits a little for company while there is a crowd (ADR 0013). The row lock still decides between nodes.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class Line<Q, A> {
    /** As many as are asked for at once: what the last of them waits for the first ones stays short. */
    private static final int MOST = 32;

    /** A turn that takes longer than this is none to go by. */
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

    private final ReentrantLock head = new ReentrantLock(true);
    private final Queue<Waiting<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Function<List<Q>, List<A>> doAll;
    private final LongSupplier restNanos;
    private final Predicate<RuntimeException> isEverybodys;
    private boolean lastWasShared;
    /** How long a shared turn takes of late: so long before what is done will be taken up the next one begins. */
    private long usualNanos = TimeUnit.MILLISECONDS.toNanos(2);

    /**
     * @param doAll one answer for each question, in their order, or nothing done at all and an exception: then each is
     *     asked alone, so that nobody pays for another's
     * @param restNanos how long nobody will take up what is done, {@link ChangeFeed#restNanos}
     * @param isEverybodys a failure that has nothing to do with what was asked
     */
    Line(Function<List<Q>, List<A>> doAll, LongSupplier restNanos, Predicate<RuntimeException> isEverybodys) {
        this.doAll = doAll;
        this.restNanos = restNanos;
        this.isEverybodys = isEverybodys;
    }

    /** Waits for the own turn. */
    A ask(Q question) {
        var mine = new Waiting<Q, A>(question);
        waiting.add(mine);
        head.lock();
        try {
            while (mine.isOpen()) {
                next();
            }
        } finally {
            head.unlock();
        }
        return mine.answer();
    }

    /** Does something else that must not meet those in line. */
    <T extends @Nullable Object> T alone(Supplier<T> work) {
        head.lock();
        try {
            return work.get();
        } finally {
            head.unlock();
        }
    }

    /** How many wait whose turn has not begun. */
    int waiting() {
        return waiting.size();
    }

    private void next() {
        if (lastWasShared) {
            waitForCompany();
        }
        var some = new ArrayList<Waiting<Q, A>>();
        while (some.size() < MOST && !waiting.isEmpty()) {
            some.add(waiting.remove());
        }
        lastWasShared = some.size() > 1;
        long start = System.nanoTime();
        try {
            answer(some);
        } catch (RuntimeException | Error e) {
            answerEachAlone(some);
        }
        if (lastWasShared) {
            took(System.nanoTime() - start);
        }
    }

    /** Where none would fare better than the one before, as when the database is away, nobody has to wait for it. */
    private void answerEachAlone(List<Waiting<Q, A>> some) {
        RuntimeException everybodys = null;
        for (Waiting<Q, A> one : some) {
            if (everybodys == null) {
                answerAlone(one);
                everybodys = one.failure != null && isEverybodys.test(one.failure) ? one.failure : null;
            } else {
                one.failure = everybodys;
            }
        }
    }

    private void took(long nanos) {
        usualNanos += (Math.min(nanos, LONG_NANOS) - usualNanos) / 8;
    }

    /** In a crowd; who is alone never waits. */
    private void waitForCompany() {
        for (long left = leftNanos(); left > 0; left = leftNanos()) {
            LockSupport.parkNanos(left);
        }
    }

    private long leftNanos() {
        return restNanos.getAsLong() - usualNanos;
    }

    private void answerAlone(Waiting<Q, A> one) {
        try {
            answer(List.of(one));
        } catch (RuntimeException e) {
            one.failure = e;
        } catch (Error e) {
            // whoever asked must get an answer, or they would ask for ever
            one.failure = new IllegalStateException(e);
        }
    }

    private void answer(List<Waiting<Q, A>> some) {
        List<A> answers = doAll.apply(some.stream().map(one -> one.question).toList());
        for (int i = 0; i < some.size(); i++) {
            some.get(i).answer = answers.get(i);
        }
    }

    /** Written and read by who holds the head; the lock makes it visible to who asked. */
    private static final class Waiting<Q, A> {
        private final Q question;
        private @Nullable A answer;
        private @Nullable RuntimeException failure;

        Waiting(Q question) {
            this.question = question;
        }

        boolean isOpen() {
            return answer == null && failure == null;
        }

        A answer() {
            if (answer == null) {
                throw failure == null ? new IllegalStateException("not asked yet") : failure;
            }
            return answer;
        }
    }
}
