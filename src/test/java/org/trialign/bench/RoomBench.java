package org.trialign.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code script/bench room}: the aims of the project over the doors, each against a fresh server. With {@code long}, ten
 * minutes of one load with the heap after each. Exit status 1 when an aim isn't held.
 */
public final class RoomBench {
    private static final String USAGE =
            "usage: script/bench room [long] [--only N] [--seconds N] [--minutes N] [--jvm OPTION]…";

    private RoomBench() {}

    public static void main(String[] args) throws IOException {
        var options = new ArrayList<String>();
        boolean lasting = false;
        int minutes = 10;
        List<Load> loads = Load.aims();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "long" -> lasting = true;
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
        boolean held = lasting ? minutes(loads.getFirst().lasting(60), minutes, options) : all(loads, options);
        System.exit(held ? 0 : 1);
    }

    private static boolean all(List<Load> loads, List<String> options) throws IOException {
        boolean held = true;
        for (Load load : loads) {
            try (var run = new RoomRun(load, options)) {
                run.connect();
                long heapPerChannel = run.heapPerChannel();
                run.warmUp();
                RoomReport report = run.run();
                report.print(heapPerChannel);
                held &= report.isWithinAim();
            }
        }
        return held;
    }

    private static boolean minutes(Load load, int minutes, List<String> options) throws IOException {
        try (var run = new RoomRun(load, options)) {
            run.connect();
            run.warmUp();
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
        }
    }
}
