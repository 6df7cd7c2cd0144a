package org.trialign.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
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
            var room = new Room(() -> snapshot, revision -> snapshot, timer);
            var heard = IntStream.range(0, screens).mapToObj(i -> new Heard()).toList();
            heard.forEach(room::follow);

            long end = System.nanoTime() + BUSY.toNanos();
            while (System.nanoTime() < end) {
                room.wake();
                Thread.onSpinWait();
            }
            timer.shutdown();

            assertThat(times(heard)).isBetween(2, (int) BUSY.toMillis() / windowMs + 2);
        }
    }

    private static int times(List<Heard> heard) {
        return heard.getFirst().times.get();
    }

    private static final class Heard implements RoomListener {
        private final AtomicInteger times = new AtomicInteger();

        @Override
        public void changed() {
            times.incrementAndGet();
        }

        @Override
        public void tick() {}
    }
}
