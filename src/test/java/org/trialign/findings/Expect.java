package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Compares the findings of one kind in a sketch with lines such as {@code C2|r high i1 i2}. */
final class Expect {
    private Expect() {}

    static void findings(Kind kind, String sketch, String... expected) {
        assertThat(lines(kind, sketch)).as(sketch).containsExactly(expected);
    }

    static void nothing(Kind kind, String sketch) {
        findings(kind, sketch);
    }

    private static List<String> lines(Kind kind, String sketch) {
        return Detector.detect(Sketch.of(sketch)).stream()
                .filter(f -> f.kind() == kind)
                .map(f -> (f.key() + " " + f.severity().wire() + " " + String.join(" ", f.cards())).strip())
                .toList();
    }
}
