package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Triangle;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;

class CeilingsTest {
    @Test
    @Rule("FP-11")
    void noKindGrowsWithTheSquareOfTheCards() {
        LongStream.range(0, Boolean.getBoolean("trialign.long") ? 20_000 : 400)
                .forEach(seed -> expectCeilings(RandomWorkshop.small(seed), "seed " + seed));
        expectCeilings(RandomWorkshop.large(1, 30, 12, 60), "large");
    }

    private static void expectCeilings(Workshop workshop, String name) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        Detector.detect(workshop).forEach(f -> counts.merge(f.kind(), 1, Integer::sum));
        int agencies = workshop.agencies().size();
        int tensions = counts.getOrDefault(Kind.C6, 0) + counts.getOrDefault(Kind.C7, 0);
        assertThat(tensions).as(name).isLessThanOrEqualTo(agencies * (agencies - 1) / 2);
        counts.forEach(
                (kind, count) -> assertThat(count).as(name + " " + kind).isLessThanOrEqualTo(ceiling(kind, workshop)));
    }

    private static int ceiling(Kind kind, Workshop workshop) {
        Vocabulary words = workshop.vocabulary();
        int cards = 0;
        int links = workshop.crossLinks().size();
        int outputs = 0;
        for (Triangle triangle : workshop.triangles().values()) {
            cards += (int) triangle.cards().count();
            links += triangle.links().size();
            outputs += triangle.outputs().size();
        }
        return switch (kind) {
            case O1 -> 3 * words.conditions().size();
            case O3, C8, G10 -> words.functions().size();
            case O4, C1 -> words.authorizers().size();
            case O5, O7, C2 -> words.resources().size();
            case C4, C11, G11 -> words.conditions().size();
            case C10 -> words.terms().size();
            case C9, G1, G2, G3, G4, G5 -> workshop.facets().size();
            case G6, G9 -> words.populations().size();
            case G12 -> words.times().size();
            case G8 -> 4;
            case C6, C7 -> Integer.MAX_VALUE;
            case O2, O6, C3, C5, G7, G13, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F11 -> cards + links;
            case G14 -> outputs / 2 * words.times().size();
        };
    }
}
