package org.trialign.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;

class FairUseTest {
    private final AtomicLong nanos = new AtomicLong();
    private final FairUse fairUse = new FairUse(nanos::get);

    @Test
    @Rule("DO-40")
    void aHundredCommandsASecondAreNeverRefused() {
        for (int i = 0; i < 100 * 600; i++) {
            assertThat(fairUse.mayCommand("one")).isTrue();
            nanos.addAndGet(Duration.ofMillis(10).toNanos());
        }
    }

    @Test
    @Rule("DO-40")
    void aFloodOfOnePersonIsRefusedUntilTheyWaitAndCostsNobodyElse() {
        int accepted = 0;
        while (fairUse.mayCommand("one")) {
            accepted++;
        }
        assertThat(accepted).isBetween(100, 1000);
        assertThat(fairUse.mayCommand("other")).isTrue();
        assertThat(fairUse.mayRead("one")).isTrue();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        for (int i = 0; i < 100; i++) {
            assertThat(fairUse.mayCommand("one")).isTrue();
        }
    }

    @Test
    @Rule("DO-41")
    void aChannelThatClosesMakesRoomForAnother() {
        for (int i = 0; i < 100; i++) {
            assertThat(fairUse.open("one")).isTrue();
        }
        int more = 0;
        while (fairUse.open("one")) {
            more++;
        }
        assertThat(more).isLessThan(100);
        assertThat(fairUse.open("other")).isTrue();
        fairUse.closed("one");
        assertThat(fairUse.mayOpen("one")).isTrue();
        assertThat(fairUse.open("one")).isTrue();
        assertThat(fairUse.mayOpen("one")).isFalse();
    }
}
