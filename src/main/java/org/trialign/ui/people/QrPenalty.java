package org.trialign.ui.people;

/** How hard a picture is to read for a camera, by the rules of ISO/IEC 18004 §7.8.3. */
final class QrPenalty {
    private static final int RUN = 3;
    private static final int SQUARE = 3;
    private static final int LIKE_A_FINDER = 40;
    private static final int UNBALANCED = 10;

    private QrPenalty() {}

    static int of(boolean[][] dark) {
        int size = dark.length;
        int penalty = 0;
        int darkOnes = 0;
        for (int i = 0; i < size; i++) {
            boolean[] column = new boolean[size];
            for (int j = 0; j < size; j++) {
                column[j] = dark[j][i];
                darkOnes += column[j] ? 1 : 0;
            }
            penalty += ofLine(dark[i]) + ofLine(column);
        }
        for (int y = 0; y + 1 < size; y++) {
            for (int x = 0; x + 1 < size; x++) {
                boolean colour = dark[y][x];
                if (colour == dark[y][x + 1] && colour == dark[y + 1][x] && colour == dark[y + 1][x + 1]) {
                    penalty += SQUARE;
                }
            }
        }
        int total = size * size;
        return penalty + ((Math.abs(darkOnes * 20 - total * 10) + total - 1) / total - 1) * UNBALANCED;
    }

    /** Runs of five and more, and what looks like a finder: 1:1:3:1:1 with four light ones before or after. */
    private static int ofLine(boolean[] line) {
        int size = line.length;
        int penalty = 0;
        boolean colour = false;
        int length = 0;
        int[] runs = new int[7];
        for (boolean module : line) {
            if (module == colour) {
                length++;
                penalty += length == 5 ? RUN : length > 5 ? 1 : 0;
            } else {
                shift(runs, length, size);
                penalty += colour ? 0 : finders(runs) * LIKE_A_FINDER;
                colour = module;
                length = 1;
            }
        }
        if (colour) {
            shift(runs, length, size);
            length = 0;
        }
        shift(runs, length + size, size);
        return penalty + finders(runs) * LIKE_A_FINDER;
    }

    /** The border before the first module is light. */
    private static void shift(int[] runs, int length, int size) {
        int added = runs[0] == 0 ? length + size : length;
        System.arraycopy(runs, 0, runs, 1, runs.length - 1);
        runs[0] = added;
    }

    private static int finders(int[] runs) {
        int n = runs[1];
        boolean core = n > 0 && runs[2] == n && runs[3] == n * 3 && runs[4] == n && runs[5] == n;
        return (core && runs[0] >= n * 4 && runs[6] >= n ? 1 : 0) + (core && runs[6] >= n * 4 && runs[0] >= n ? 1 : 0);
    }
}
