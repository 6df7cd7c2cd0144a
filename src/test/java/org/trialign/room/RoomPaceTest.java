package org.trialign.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.audience.Audience;
import org.trialign.model.LanternStreet;
import org.trialign.model.Snapshot;

/** However often something is committed, a room has mercy on its readers. */
class RoomPaceTest {
    private static final Duration BUSY = Duration.ofMillis(400);

    @ParameterizedTest(name = "{0} screens, every {1} ms")
    @CsvSource({"1, 16", "201, 25"})
    @Rule("LV-13")
    void screensAreToldOncePerWindow(int screens, int windowMs) {
        Snapshot snapshot = LanternStreet.snapshot();
        try (var timer = Executors.newScheduledThreadPool(2)) {
            var revision = new AtomicLong(snapshot.revision());
            var room = new Room(() -> snapshot.with(revision.get(), List.of()), earlier -> snapshot, timer);
            room.feed(Heard.AUDIENCE);
            var heard = IntStream.range(0, screens).mapToObj(i -> new Heard()).toList();
            heard.forEach(reader -> room.follow(Heard.AUDIENCE, reader));

            long start = System.nanoTime();
            while (System.nanoTime() - start < BUSY.toNanos()) {
                revision.incrementAndGet();
                room.wake();
                Thread.onSpinWait();
            }
            int times = heard.getFirst().times.get();
            long windows = Duration.ofNanos(System.nanoTime() - start).toMillis() / windowMs;

            assertThat(times).isBetween(2, (int) windows + 2);
        }
    }

    private static final class Heard implements RoomListener {
        private static final Audience AUDIENCE = new Audience.ObserverAudience();

        private final AtomicInteger times = new AtomicInteger();

        @Override
        public void changed() {
            times.incrementAndGet();
        }

        @Override
        public void tick() {}
    }
}
