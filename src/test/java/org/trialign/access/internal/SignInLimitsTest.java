package org.trialign.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;

class SignInLimitsTest {
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final SignInLimits limits = new SignInLimits(() -> now);

    @Test
    @Rule("PE-7")
    void fiveFailuresLockTheLoginAtThatAddress() {
        fail("ann", "here", 5);
        assertThat(limits.attempt("ann", "here")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    @Rule("PE-7")
    void eachFailureAfterTheWaitDoublesItUpToAQuarterOfAnHour() {
        fail("ann", "here", 5);
        Duration expected = Duration.ofSeconds(30);
        for (int failure = 6; failure < 14; failure++) {
            now = now.plus(limits.attempt("ann", "here"));
            assertThat(limits.attempt("ann", "here")).isZero();
            expected = min(expected.multipliedBy(2), Duration.ofMinutes(15));
            assertThat(limits.attempt("ann", "here")).isEqualTo(expected);
        }
    }

    @Test
    @Rule("PE-8")
    void aLockedLoginHoldsUpNeitherOthersHereNorThatLoginElsewhere() {
        fail("ann", "here", 5);
        assertThat(limits.attempt("bob", "here")).isZero();
        assertThat(limits.attempt("ann", "elsewhere")).isZero();
    }

    @Test
    @Rule("PE-8")
    void manyAddressesLockOneLoginInTheEnd() {
        for (int address = 0; address < 25; address++) {
            assertThat(limits.attempt("ann", "address " + address)).isZero();
        }
        assertThat(limits.attempt("ann", "one more")).isPositive();
    }

    @Test
    @Rule("PE-8")
    void manyLoginsLockOneAddressInTheEnd() {
        for (int login = 0; login < 60; login++) {
            assertThat(limits.attempt("login " + login, "here")).isZero();
        }
        assertThat(limits.attempt("one more", "here")).isPositive();
    }

    @Test
    @Rule("PE-9")
    void aRightSignInClearsTheCount() {
        fail("ann", "here", 4);
        assertThat(limits.attempt("ann", "here")).isZero();
        limits.succeeded("ann", "here");
        fail("ann", "here", 4);
        assertThat(limits.attempt("ann", "here")).isZero();
    }

    @Test
    @Rule("PE-9")
    void aWorkshopThatSignsInTogetherLocksNobody() {
        for (int person = 0; person < 200; person++) {
            assertThat(limits.attempt("person " + person, "the town hall")).isZero();
            limits.succeeded("person " + person, "the town hall");
        }
    }

    @Test
    @Rule("PE-9")
    void countsAreForgottenAQuarterOfAnHourAfterTheLastFailure() {
        fail("ann", "here", 4);
        now = now.plus(Duration.ofMinutes(15)).plusSeconds(1);
        fail("ann", "here", 4);
        assertThat(limits.attempt("ann", "here")).isZero();
    }

    private void fail(String login, String address, int times) {
        for (int failure = 0; failure < times; failure++) {
            assertThat(limits.attempt(login, address)).isZero();
        }
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
