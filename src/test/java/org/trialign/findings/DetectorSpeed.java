package org.trialign.findings;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.trialign.model.Workshop;

/** Prints the processor time of a whole detection at three sizes. Not a test: it would fail on a slow machine. */
final class DetectorSpeed {
    private static final int ROUNDS = 200;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private DetectorSpeed() {}

    public static void main(String[] args) {
        measure("5 agencies x 24 cards", RandomWorkshop.large(1, 12, 5, 24));
        measure("12 agencies x 60 cards", RandomWorkshop.large(2, 25, 12, 60));
        measure("24 agencies x 150 cards", RandomWorkshop.large(3, 50, 24, 150));
    }

    private static void measure(String name, Workshop workshop) {
        long[] nanos = new long[ROUNDS];
        int findings = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            findings = Detector.detect(workshop).size();
            nanos[i] = CLOCK.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos, ROUNDS / 2, ROUNDS);
        long links = workshop.triangles().values().stream()
                .mapToLong(t -> t.links().size())
                .sum();
        System.out.printf(
                "%s: %.2f ms warm, %.1f ms at first (%d findings, %d links, %d cross links)%n",
                name,
                nanos[ROUNDS * 3 / 4] / 1e6,
                nanos[0] / 1e6,
                findings,
                links,
                workshop.crossLinks().size());
    }
}
