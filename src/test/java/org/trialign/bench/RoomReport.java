package org.trialign.bench;

import java.util.Locale;

/**
 * What one load found.
 *
 * @param refused edits that were not answered with 200
 * @param missed edits times readers that the edit never reached
 * @param acknowledged command sent → its answer
 * @param seen command sent → with each other person
 * @param floor there and back on a bare WebSocket of the same server, meanwhile
 * @param serverCores processors' time per time
 * @param loadCores the same of this program
 * @param bytes per edit and reader
 * @param patchesPerSecond of each reader
 */
record RoomReport(
        Load load,
        int edits,
        int refused,
        int missed,
        Latencies acknowledged,
        Latencies seen,
        Latencies floor,
        double serverCores,
        double loadCores,
        double allocatedPerSecond,
        double statements,
        double bytes,
        double patchesPerSecond) {
    boolean isWithinAim() {
        return refused == 0 && missed == 0 && seen.percentile(0.95) <= load.aimMs();
    }

    void print(long heapPerChannel) {
        System.out.printf(Locale.ROOT, "%n%s (%d s)%n", load.name(), load.seconds());
        System.out.println("  edit → each other person  " + seen);
        System.out.println("  edit → acknowledgement    " + acknowledged);
        System.out.println("  floor: bare echo          " + floor);
        System.out.printf(
                Locale.ROOT,
                "  server %.2f cores, load %.2f cores; %.0f MB/s allocated; heap per channel %.0f KB%n",
                serverCores,
                loadCores,
                allocatedPerSecond / 1e6,
                heapPerChannel / 1e3);
        System.out.printf(
                Locale.ROOT,
                "  per edit: %.1f statements, %.0f bytes to each reader; %.1f patches a second to each reader%n",
                statements,
                bytes,
                patchesPerSecond);
        System.out.printf(
                Locale.ROOT,
                "  %d edits, %d refused, %d missed; aim p95 ≤ %.0f ms: %s%n",
                edits,
                refused,
                missed,
                load.aimMs(),
                isWithinAim() ? "held" : "NOT HELD");
    }
}
