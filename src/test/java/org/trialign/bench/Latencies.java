package org.trialign.bench;

import java.util.Arrays;
import java.util.Locale;

/** Many durations in nanoseconds, and what is to be said of them. Not safe for several threads. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int size;

    void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = duration;
    }

    int size() {
        return size;
    }

    /** @return milliseconds; NaN when there are none */
    double percentile(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(share * size) - 1;
        return sorted[Math.clamp(at, 0, size - 1)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %6.1f  p95 %6.1f  p99 %6.1f  max %7.1f ms  (%,d)",
                percentile(0.5),
                percentile(0.95),
                percentile(0.99),
                percentile(1),
                size);
    }
}
