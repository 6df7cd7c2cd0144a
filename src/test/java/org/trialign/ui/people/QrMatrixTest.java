package org.trialign.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;

/** Against what io.nayuki:qrcodegen 1.8.0 draws of the same bytes at level M. */
@Rule("PE-68")
class QrMatrixTest {
    @Test
    void aShortTextIsDrawnAsTheStandardSays() {
        assertThat(drawn("TRIALIGN")).isEqualTo("""
                #######..##.#.#######
                #.....#...###.#.....#
                #.###.#.#.###.#.###.#
                #.###.#.#####.#.###.#
                #.###.#.#..##.#.###.#
                #.....#.###.#.#.....#
                #######.#.#.#.#######
                ........#..##........
                #.#####...#.#.#####..
                ######.#....####..##.
                ##..###..###..#....#.
                ..##.#.#.#......###..
                #.#.#.##.#.#......##.
                ........#.######...#.
                #######..#..#.#..###.
                #.....#.##.####..##..
                #.###.#.#.#.#..##.#.#
                #.###.#.#.#.#..#..#..
                #.###.#.####.#...##..
                #.....#........#.##..
                #######.####.#..#.##.
                """.strip());
    }

    @Test
    void aLinkIsDrawnWithItsVersionAndItsBlocks() {
        boolean[][] modules = QrMatrix.of(
                        "https://trialign.example.org/join/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG")
                .orElseThrow();
        int hash = 1;
        for (boolean[] row : modules) {
            for (boolean module : row) {
                hash = hash * 31 + (module ? 1 : 0);
            }
        }
        assertThat(modules).hasNumberOfRows(37);
        assertThat(hash).isEqualTo(-1237410362);
    }

    @Test
    void aTextThatIsTooLongHasNoPicture() {
        assertThat(QrMatrix.of("a".repeat(180))).isPresent();
        assertThat(QrMatrix.of("a".repeat(181))).isEmpty();
    }

    private static String drawn(String text) {
        return Arrays.stream(QrMatrix.of(text).orElseThrow())
                .map(row -> {
                    var line = new StringBuilder();
                    for (boolean module : row) {
                        line.append(module ? '#' : '.');
                    }
                    return line.toString();
                })
                .collect(Collectors.joining("\n"));
    }
}
