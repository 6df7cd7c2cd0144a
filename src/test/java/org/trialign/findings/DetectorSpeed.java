package org.trialign.findings;

import java.util.Arrays;
import org.trialign.model.Workshop;

/** Prints how long a whole detection takes at three sizes. Not a test: a machine under load would fail it. */
final class DetectorSpeed {
    private static final int ROUNDS = 200;

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
            long start = System.nanoTime();
            findings = Detector.detect(workshop).size();
            nanos[i] = System.nanoTime() - start;
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
