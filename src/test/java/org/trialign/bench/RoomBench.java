package org.trialign.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trialign.db.OwnPostgres;

/**
 * {@code script/bench room}: the aims of the project over the doors, each against a fresh server on an empty database. With
 * {@code long}, ten minutes of one load with the heap after each. Exit status 1 when an aim isn't held.
 */
public final class RoomBench {
    private static final String USAGE =
            "usage: script/bench room [long] [--postgres] [--posted] [--only N] [--seconds N] [--minutes N] [--jvm OPTION]…";

    private RoomBench() {}

    public static void main(String[] args) throws IOException {
        var options = new ArrayList<String>();
        boolean lasting = false;
        boolean onPostgres = false;
        int minutes = 10;
        List<Load> loads = Load.aims();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "long" -> lasting = true;
                case "--postgres" -> onPostgres = true;
                case "--posted" -> loads = loads.stream().map(Load::posting).toList();
                case "--only" -> loads = List.of(loads.get(Integer.parseInt(args[++i]) - 1));
                case "--seconds" -> {
                    int seconds = Integer.parseInt(args[++i]);
                    loads = loads.stream().map(load -> load.lasting(seconds)).toList();
                }
                case "--minutes" -> minutes = Integer.parseInt(args[++i]);
                case "--jvm" -> options.add(args[++i]);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        Measuring measuring = lasting ? byTheMinute(minutes) : RoomBench::once;
        boolean held = true;
        for (Load load : lasting ? List.of(loads.getFirst().lasting(60)) : loads) {
            held &= onPostgres ? onPostgres(load, options, measuring) : run(load, options, Map.of(), measuring);
        }
        System.exit(held ? 0 : 1);
    }

    /** Prints what a run finds and says whether it was within the aim. */
    private interface Measuring {
        boolean of(RoomRun run, long heapPerChannel) throws IOException;
    }

    private static boolean onPostgres(Load load, List<String> options, Measuring measuring) throws IOException {
        try (var server = OwnPostgres.start()) {
            return run(load, options, server.settings(), measuring);
        }
    }

    private static boolean run(Load load, List<String> options, Map<String, String> settings, Measuring measuring)
            throws IOException {
        try (var run = new RoomRun(load, options, settings)) {
            run.connect();
            long heapPerChannel = run.heapPerChannel();
            run.warmUp();
            return measuring.of(run, heapPerChannel);
        }
    }

    private static boolean once(RoomRun run, long heapPerChannel) throws IOException {
        RoomReport report = run.run();
        report.print(heapPerChannel);
        return report.isWithinAim();
    }

    private static Measuring byTheMinute(int minutes) {
        return (run, heapPerChannel) -> {
            boolean held = true;
            for (int minute = 1; minute <= minutes; minute++) {
                RoomReport report = run.run();
                System.out.printf(
                        Locale.ROOT,
                        "minute %2d: heap %.1f MB after a collection; edit → each other person %s%n",
                        minute,
                        run.measure().heapBytes() / 1e6,
                        report.seen());
                held &= report.isWithinAim();
            }
            return held;
        };
    }
}
