package org.trialign.room;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Sends one message after another, never two at a time, and holds no thread while one is under way.
 *
 * <p>The right to send is nobody's, or it has one holder: a thread that looks for what to send next, then the message that
 * it sends, then whoever looks on when that has gone out.
 *
 * <pre>
 * RESTING ──signal──▶ LOOKING ──signal──▶ LOOK_AGAIN
 *    ▲                │    ▲                   │
 *    └────nothing─────┘    └──────nothing──────┘
 * </pre>
 *
 * No signal is lost: what it speaks of is there before it comes, and the holder rests only from {@code LOOKING}, so it has
 * looked since the last signal.
 */
final class Pump {
    /** What there is to send. */
    sealed interface Next {
        record Message(String text) implements Next {}

        record Nothing() implements Next {}

        /** Nothing is sent any more: the right to send is never given back. */
        record End() implements Next {}
    }

    /** Takes a message, and says when it has gone out: at once or later, by any thread. If it doesn't, nothing follows. */
    @FunctionalInterface
    interface Way {
        void send(String message, Runnable sent);
    }

    private enum State {
        RESTING,
        LOOKING,
        LOOK_AGAIN;

        State signalled() {
            return this == RESTING ? LOOKING : LOOK_AGAIN;
        }
    }

    private final Supplier<Next> source;
    private final Way way;
    private final Executor executor;
    private final AtomicReference<State> state = new AtomicReference<>(State.RESTING);

    /**
     * @param source asked by the holder alone, who sees all that earlier ones did
     * @param executor looks on after a message that took time
     */
    Pump(Supplier<Next> source, Way way, Executor executor) {
        this.source = source;
        this.way = way;
        this.executor = executor;
    }

    /** There may be something to send. */
    void signal() {
        if (state.getAndUpdate(State::signalled) == State.RESTING) {
            look();
        }
    }

    private void look() {
        while (true) {
            switch (next()) {
                case Next.Message(String text) -> {
                    if (!isSentAtOnce(text)) {
                        return;
                    }
                }
                case Next.Nothing nothing -> {
                    if (isResting()) {
                        return;
                    }
                }
                case Next.End end -> {
                    return;
                }
            }
        }
    }

    private Next next() {
        try {
            return source.get();
        } catch (RuntimeException e) {
            state.set(State.RESTING); // the next signal looks again
            throw e;
        }
    }

    /** False: it takes time, and its end looks on. */
    private boolean isSentAtOnce(String text) {
        // we and the end of the message meet here, in either order; the second looks on
        var isOneHere = new AtomicBoolean();
        way.send(text, () -> {
            if (isOneHere.getAndSet(true)) {
                executor.execute(this::look);
            }
        });
        return isOneHere.getAndSet(true);
    }

    /** False: there was a signal, and it is looked once more. */
    private boolean isResting() {
        if (state.compareAndSet(State.LOOKING, State.RESTING)) {
            return true;
        }
        state.set(State.LOOKING);
        return false;
    }
}
