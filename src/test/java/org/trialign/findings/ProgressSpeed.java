package org.trialign.findings;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.trialign.model.Output;
import org.trialign.model.Triangle;
import org.trialign.model.Workshop;

/** Prints the processor time of labelling progress at 12 x 60 cards. Not a test: it would fail on a slow machine. */
final class ProgressSpeed {
    private static final int ROUNDS = 400;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ProgressSpeed() {}

    public static void main(String[] args) {
        Workshop before = RandomWorkshop.large(2, 25, 12, 60);
        Set<String> all = PageTest.agencies(before);
        var comparison = new Comparison(Progress.State.of(before, all), all);
        var same = Progress.State.of(before, all);
        measure("nothing is gone", () -> comparison.with(same, Set.of()));
        var emptied = Progress.State.of(withoutOutputs(before, 0), all);
        measure("something is gone, as before", () -> comparison.with(emptied, Set.of()));
        var otherwise = Progress.State.of(withoutOutputs(before, 1), all);
        var turn = new int[1];
        measure(
                "something else is gone each time",
                () -> comparison.with(turn[0]++ % 2 == 0 ? emptied : otherwise, Set.of()));
    }

    /** The outputs of the first agency lose function and place. */
    private static Workshop withoutOutputs(Workshop workshop, int title) {
        String agency = workshop.agencies().getFirst().id();
        Triangle old = workshop.triangle(agency);
        List<Output> outputs = old.outputs().stream()
                .map(o -> new Output(
                        o.id(), "output " + title, o.kind(), null, o.population(), null, o.time(), null, null, null))
                .toList();
        var triangles = new HashMap<>(workshop.triangles());
        triangles.put(
                agency,
                new Triangle(
                        old.values(),
                        old.stakeholders(),
                        old.inputs(),
                        old.activities(),
                        outputs,
                        old.outcomes(),
                        old.links()));
        return new Workshop(
                workshop.head(),
                workshop.problem(),
                workshop.facets(),
                workshop.vocabulary(),
                workshop.agencies(),
                triangles,
                workshop.crossLinks(),
                workshop.agreements(),
                workshop.jointLines(),
                workshop.parkingLot());
    }

    private static void measure(String name, Supplier<Progress> compare) {
        long[] nanos = new long[ROUNDS];
        int labels = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            labels = compare.get().labels().size();
            nanos[i] = CLOCK.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos, ROUNDS / 2, ROUNDS);
        System.out.printf("%s: %.2f ms warm (%d labels)%n", name, nanos[ROUNDS * 3 / 4] / 1e6, labels);
    }
}
