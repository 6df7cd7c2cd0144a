package org.trialign.bench;

import java.util.List;

/**
 * How many people do how much.
 *
 * @param editors people of the agencies
 * @param savers those of the editors who save
 * @param perSecond edits a second of each of them
 * @param posted edits go over the door for commands instead of up the live channels
 * @param aimMs 95 of 100 times an edit shall be with another person within this time
 */
record Load(
        String name,
        int editors,
        int savers,
        int observers,
        double perSecond,
        int seconds,
        boolean posted,
        double aimMs) {
    private static final int SECONDS = 30;

    /** Those of the aims of the project. */
    static List<Load> aims() {
        return List.of(
                new Load("40 editors, 15 of them save twice a second, 60 observers", 40, 15, 60, 2, SECONDS, false, 20),
                new Load("100 people, each saves twice a second", 100, 100, 0, 2, SECONDS, false, 25),
                new Load("400 readers, 200 edits a second", 100, 100, 300, 2, SECONDS, false, 60));
    }

    Load lasting(int newSeconds) {
        return new Load(name, editors, savers, observers, perSecond, newSeconds, posted, aimMs);
    }

    Load posting() {
        return new Load(name + ", posted", editors, savers, observers, perSecond, seconds, true, aimMs);
    }

    int people() {
        return editors + observers;
    }

    double editsPerSecond() {
        return savers * perSecond;
    }
}
