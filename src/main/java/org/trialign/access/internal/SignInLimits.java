package org.trialign.access.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts failed sign-ins and makes people wait. Three things are counted: one login from one address, one login from
 * anywhere, one address whatever the login. The first bears {@value #FAILURES_HERE} failures; the other two more, since a
 * workshop may sit behind one address and nobody shall lock out the facilitator from afar with a few wrong guesses. After
 * that the wait doubles with each failure, from half a minute to a quarter of an hour. Counts are forgotten a quarter of an
 * hour after the last failure, and the oldest when there are more than {@value #MOST_COUNTS}.
 */
public final class SignInLimits {
    static final int FAILURES_HERE = 5;
    static final int FAILURES_ANYWHERE = 25;
    static final int FAILURES_OF_ADDRESS = 60;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_COUNTS = 20_000;

    private sealed interface Counted {
        int limit();

        record Here(String login, String address) implements Counted {
            @Override
            public int limit() {
                return FAILURES_HERE;
            }
        }

        record Anywhere(String login) implements Counted {
            @Override
            public int limit() {
                return FAILURES_ANYWHERE;
            }
        }

        record Address(String address) implements Counted {
            @Override
            public int limit() {
                return FAILURES_OF_ADDRESS;
            }
        }
    }

    private record Count(int failures, Instant last, Instant until) {}

    private final InstantSource clock;
    private final Map<Counted, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Counted, Count> eldest) {
            return size() > MOST_COUNTS;
        }
    };

    public SignInLimits(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Counts a sign-in as failed before the password is looked at, so that many guesses at once are counted too;
     * {@link #succeeded} takes it back.
     *
     * @return how long to wait before the next try; zero: go on
     */
    public synchronized Duration attempt(String login, String address) {
        Instant now = clock.instant();
        Duration wait = Duration.ZERO;
        for (Counted counted : countedFor(login, address)) {
            Count count = counts.get(counted);
            if (count != null && Duration.between(now, count.until).compareTo(wait) > 0) {
                wait = Duration.between(now, count.until);
            }
        }
        if (wait.isZero()) {
            countedFor(login, address).forEach(counted -> count(counted, now));
        }
        return wait;
    }

    /** The sign-in that was counted last was right. */
    public synchronized void succeeded(String login, String address) {
        counts.remove(new Counted.Here(login, address));
        takeBack(new Counted.Anywhere(login));
        takeBack(new Counted.Address(address));
    }

    private void count(Counted counted, Instant now) {
        Count before = counts.get(counted);
        int failures = before == null || before.last.plus(LONGEST_WAIT).isBefore(now) ? 1 : before.failures + 1;
        counts.put(counted, new Count(failures, now, now.plus(waitAfter(failures, counted.limit()))));
    }

    private void takeBack(Counted counted) {
        counts.computeIfPresent(
                counted,
                (key, count) -> count.failures == 1 ? null : new Count(count.failures - 1, count.last, Instant.EPOCH));
    }

    private static Duration waitAfter(int failures, int limit) {
        if (failures < limit) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - limit, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private static List<Counted> countedFor(String login, String address) {
        return List.of(new Counted.Here(login, address), new Counted.Anywhere(login), new Counted.Address(address));
    }
}
