package org.trialign.ui.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The modules of a QR code (ISO/IEC 18004): bytes, error correction M, versions 1 to 9, which hold up to 180 bytes. The mask
 * is the one with the least penalty.
 */
final class QrMatrix {
    private static final int[] CODEWORDS = {26, 44, 70, 100, 134, 172, 196, 242, 292};
    private static final int[] BLOCKS = {1, 1, 1, 2, 2, 4, 4, 4, 5};
    private static final int[] CORRECTION = {10, 16, 26, 18, 24, 16, 18, 22, 22};
    private static final int[][] ALIGNMENT = {
        {}, {6, 18}, {6, 22}, {6, 26}, {6, 30}, {6, 34}, {6, 22, 38}, {6, 24, 42}, {6, 26, 46}
    };
    private static final int FIRST_WITH_VERSION = 7;
    private static final int MASKS = 8;

    private final int version;
    private final int size;
    private final boolean[][] dark;
    private final boolean[][] fixed;

    private QrMatrix(int version) {
        this.version = version;
        size = 17 + 4 * version;
        dark = new boolean[size][size];
        fixed = new boolean[size][size];
    }

    /** The picture of a text, {@code [y][x]} true where it is dark; empty if the text is too long. */
    static Optional<boolean[][]> of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IntStream.rangeClosed(1, CODEWORDS.length)
                .filter(version -> bytes.length <= dataCodewords(version) - 2)
                .mapToObj(version -> new QrMatrix(version).draw(bytes))
                .findFirst();
    }

    private static int dataCodewords(int version) {
        return CODEWORDS[version - 1] - BLOCKS[version - 1] * CORRECTION[version - 1];
    }

    private boolean[][] draw(byte[] bytes) {
        drawPatterns();
        place(interleaved(padded(bytes)));
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int mask = 0; mask < MASKS; mask++) {
            mask(mask);
            drawFormat(mask);
            int penalty = QrPenalty.of(dark);
            if (penalty < least) {
                best = mask;
                least = penalty;
            }
            mask(mask);
        }
        mask(best);
        drawFormat(best);
        return dark;
    }

    /** Mode, length, the bytes, the end, and the filling that the standard wants. */
    private byte[] padded(byte[] bytes) {
        byte[] data = new byte[dataCodewords(version)];
        data[0] = (byte) (0x40 | bytes.length >> 4);
        data[1] = (byte) (bytes.length << 4);
        for (int i = 0; i < bytes.length; i++) {
            data[i + 1] |= (byte) ((bytes[i] & 0xFF) >> 4);
            data[i + 2] = (byte) (bytes[i] << 4);
        }
        for (int i = bytes.length + 2, pad = 0xEC; i < data.length; i++, pad ^= 0xEC ^ 0x11) {
            data[i] = (byte) pad;
        }
        return data;
    }

    /** The blocks with their corrections, read in columns. The first blocks may be one shorter than the last. */
    private byte[] interleaved(byte[] data) {
        int blocks = BLOCKS[version - 1];
        int correction = CORRECTION[version - 1];
        int total = CODEWORDS[version - 1];
        int shorter = blocks - total % blocks;
        int shortData = total / blocks - correction;
        byte[] result = new byte[total];
        for (int block = 0, from = 0; block < blocks; block++) {
            int length = shortData + (block < shorter ? 0 : 1);
            byte[] part = Arrays.copyOfRange(data, from, from + length);
            from += length;
            for (int i = 0; i < length; i++) {
                result[i < shortData ? i * blocks + block : shortData * blocks + block - shorter] = part[i];
            }
            byte[] corrections = ReedSolomon.remainder(part, correction);
            for (int i = 0; i < correction; i++) {
                result[data.length + i * blocks + block] = corrections[i];
            }
        }
        return result;
    }

    /** Two columns at a time from the right, up and down in turn, past what is fixed. */
    private void place(byte[] codewords) {
        int bit = 0;
        for (int right = size - 1; right >= 1; right -= 2) {
            if (right == 6) {
                right = 5;
            }
            boolean upward = (right + 1 & 2) == 0;
            for (int step = 0; step < size; step++) {
                int y = upward ? size - 1 - step : step;
                for (int x = right; x > right - 2; x--) {
                    if (!fixed[y][x] && bit < codewords.length * 8) {
                        dark[y][x] = (codewords[bit >> 3] >> 7 - (bit & 7) & 1) != 0;
                        bit++;
                    }
                }
            }
        }
    }

    private void drawPatterns() {
        for (int i = 0; i < size; i++) {
            fix(6, i, i % 2 == 0);
            fix(i, 6, i % 2 == 0);
        }
        drawFinder(3, 3);
        drawFinder(size - 4, 3);
        drawFinder(3, size - 4);
        int[] at = ALIGNMENT[version - 1];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                boolean isFinder = i == 0 && (j == 0 || j == at.length - 1) || i == at.length - 1 && j == 0;
                if (!isFinder) {
                    drawAlignment(at[i], at[j]);
                }
            }
        }
        drawFormat(0);
        drawVersion();
    }

    private void drawFinder(int x, int y) {
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int ring = Math.max(Math.abs(dx), Math.abs(dy));
                if (x + dx >= 0 && x + dx < size && y + dy >= 0 && y + dy < size) {
                    fix(x + dx, y + dy, ring != 2 && ring != 4);
                }
            }
        }
    }

    private void drawAlignment(int x, int y) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                fix(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
            }
        }
    }

    /** Level M is 00 in the format bits. */
    private void drawFormat(int mask) {
        int remainder = mask;
        for (int i = 0; i < 10; i++) {
            remainder = remainder << 1 ^ (remainder >> 9) * 0x537;
        }
        int bits = (mask << 10 | remainder) ^ 0x5412;
        for (int i = 0; i < 15; i++) {
            boolean bit = (bits >> i & 1) != 0;
            fix(i < 8 ? 8 : i == 8 ? 7 : 14 - i, i < 6 ? i : i < 8 ? i + 1 : 8, bit);
            fix(i < 8 ? size - 1 - i : 8, i < 8 ? 8 : size - 15 + i, bit);
        }
        fix(8, size - 8, true);
    }

    private void drawVersion() {
        if (version < FIRST_WITH_VERSION) {
            return;
        }
        int remainder = version;
        for (int i = 0; i < 12; i++) {
            remainder = remainder << 1 ^ (remainder >> 11) * 0x1F25;
        }
        int bits = version << 12 | remainder;
        for (int i = 0; i < 18; i++) {
            boolean bit = (bits >> i & 1) != 0;
            int far = size - 11 + i % 3;
            fix(far, i / 3, bit);
            fix(i / 3, far, bit);
        }
    }

    private void fix(int x, int y, boolean isDark) {
        dark[y][x] = isDark;
        fixed[y][x] = true;
    }

    /** Inverts what the mask covers; a second time undoes it. */
    private void mask(int mask) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                dark[y][x] ^= !fixed[y][x] && covers(mask, x, y);
            }
        }
    }

    private static boolean covers(int mask, int x, int y) {
        return switch (mask) {
            case 0 -> (x + y) % 2 == 0;
            case 1 -> y % 2 == 0;
            case 2 -> x % 3 == 0;
            case 3 -> (x + y) % 3 == 0;
            case 4 -> (x / 3 + y / 2) % 2 == 0;
            case 5 -> x * y % 2 + x * y % 3 == 0;
            case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
            case 7 -> ((x + y) % 2 + x * y % 3) % 2 == 0;
            default -> throw new IllegalArgumentException("no mask " + mask);
        };
    }
}
