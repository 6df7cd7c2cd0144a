package org.trialign.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trialign.Rule;

/** What is signalled goes out, one message after another, whoever signals and however long a message takes. */
@Rule("LV-21")
class PumpTest {
    private static final int SENDERS = 4;
    private static final int SIGNALS = 5000;

    private final AtomicLong wanted = new AtomicLong();
    private long said;

    /** All that was wanted since, as one message. */
    private Pump.Next news() {
        long now = wanted.get();
        if (said == now) {
            return new Pump.Next.Nothing();
        }
        said = now;
        return new Pump.Next.Message(String.valueOf(now));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingIsLostAndNoTwoMessagesAreUnderWay(long seed) throws InterruptedException {
        var isUnderWay = new AtomicBoolean();
        var wereTwo = new AtomicBoolean();
        var isAllOut = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var random = new Random(seed);
            Pump.Way way = (message, sent) -> {
                wereTwo.compareAndSet(false, !isUnderWay.compareAndSet(false, true));
                Runnable end = () -> {
                    isUnderWay.set(false);
                    sent.run();
                    if (message.equals(String.valueOf(SENDERS * SIGNALS))) {
                        isAllOut.countDown();
                    }
                };
                if (random.nextBoolean()) {
                    end.run();
                } else {
                    threads.execute(end);
                }
            };
            var pump = new Pump(this::news, way, threads);
            for (int i = 0; i < SENDERS; i++) {
                threads.execute(() -> {
                    for (int j = 0; j < SIGNALS; j++) {
                        wanted.incrementAndGet();
                        pump.signal();
                    }
                });
            }
            assertThat(isAllOut.await(30, TimeUnit.SECONDS)).as("seed %d", seed).isTrue();
        }
        assertThat(wereTwo).as("two at a time with seed %d", seed).isFalse();
    }

    @Test
    void whileAMessageIsUnderWayNothingFollowsThenAllThatCameMeanwhileAsOne() {
        var messages = new ArrayList<String>();
        var ends = new ArrayList<Runnable>();
        var pump = new Pump(
                this::news,
                (message, sent) -> {
                    messages.add(message);
                    ends.add(sent);
                },
                Runnable::run);
        for (int i = 0; i < 3; i++) {
            wanted.incrementAndGet();
            pump.signal();
        }
        assertThat(messages).containsExactly("1");

        ends.getFirst().run();
        assertThat(messages).containsExactly("1", "3");
        ends.getLast().run();
        assertThat(messages).hasSize(2);
        wanted.incrementAndGet();
        pump.signal();
        assertThat(messages).containsExactly("1", "3", "4");
    }

    @Test
    void afterTheEndNothingIsAskedFor() {
        var asked = new AtomicLong();
        var pump = new Pump(
                () -> {
                    asked.incrementAndGet();
                    return new Pump.Next.End();
                },
                (message, sent) -> {},
                Runnable::run);
        pump.signal();
        pump.signal();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aSourceThatFailedIsAskedAgainAtTheNextSignal() {
        var messages = new ArrayList<String>();
        var isBroken = new AtomicBoolean(true);
        var pump = new Pump(
                () -> {
                    if (isBroken.get()) {
                        throw new IllegalStateException("broken");
                    }
                    return news();
                },
                (message, sent) -> {
                    messages.add(message);
                    sent.run();
                },
                Runnable::run);
        wanted.incrementAndGet();
        assertThatThrownBy(pump::signal).hasMessage("broken");
        isBroken.set(false);
        pump.signal();
        assertThat(messages).containsExactly("1");
    }
}
