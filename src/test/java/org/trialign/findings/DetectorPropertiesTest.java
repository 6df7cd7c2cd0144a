package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.findings.naive.NaiveDetector;
import org.trialign.model.Agency;
import org.trialign.model.Card;
import org.trialign.model.CrossLink;
import org.trialign.model.Triangle;
import org.trialign.model.Workshop;
import org.trialign.model.format.WorkshopFile;
import org.trialign.model.format.WorkshopReader;

/** What holds for every workshop, tried on many made by chance. The long run has more of them. */
class DetectorPropertiesTest {
    private static final long COUNT = Boolean.getBoolean("trialign.long") ? 30_000 : 1_500;

    private static LongStream seeds() {
        return LongStream.range(0, COUNT);
    }

    @Test
    @Rule("DT-2")
    void agreesWithTheSlowDetectorThatWasWrittenFromThePage() {
        seeds().forEach(seed -> {
            Workshop workshop = RandomWorkshop.small(seed);
            assertThat(Detector.detect(workshop)).as("seed " + seed).isEqualTo(NaiveDetector.detect(workshop));
        });
    }

    @Test
    @Rule("DT-2")
    void chanceMakesWorkshopsThatTheFormatAllows() {
        seeds().forEach(seed -> {
            Workshop workshop = RandomWorkshop.small(seed);
            assertThat(WorkshopReader.read(WorkshopFile.bytes(workshop)))
                    .as("seed " + seed)
                    .isInstanceOf(WorkshopReader.Valid.class);
        });
    }

    @Test
    @Rule("DT-2")
    void chanceReachesEveryKindInEverySeverityItCanHave() {
        Map<Kind, Set<Severity>> reached = new EnumMap<>(Kind.class);
        seeds().forEach(seed -> Detector.detect(RandomWorkshop.small(seed))
                .forEach(f ->
                        reached.computeIfAbsent(f.kind(), k -> new TreeSet<>()).add(f.severity())));
        String severities = reached.entrySet().stream()
                .map(e -> e.getKey() + "="
                        + e.getValue().stream()
                                .map(s -> s.name().substring(0, 1))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        assertThat(severities)
                .isEqualTo("O1=MH O2=MH O3=MH O4=LMH O5=MH O6=MH O7=LM C1=LMH C2=MH C3=MH C4=MH C5=LMH C6=M C7=M C8=MH"
                        + " C9=LMH C10=LMH C11=M G1=MH G2=MH G3=LMH G4=MH G5=MH G6=MH G7=H G8=M G9=MH G10=MH G11=LM"
                        + " G12=MH G13=MH G14=MH F1=LH F2=H F3=LM F4=M F5=M F6=LH F7=L F8=H F9=H F10=H F11=LMH");
    }

    @Test
    @Rule("DT-3")
    void theOrderOfListsNeverMatters() {
        seeds().forEach(seed -> {
            Workshop workshop = RandomWorkshop.small(seed);
            assertThat(Detector.detect(Reshaped.shuffled(workshop, new Random(seed))))
                    .as("seed " + seed)
                    .isEqualTo(Detector.detect(workshop));
        });
    }

    @Test
    @Rule("DT-3")
    void defaultsTitlesAndNotesNeverMatter() {
        seeds().forEach(seed -> {
            Workshop workshop = RandomWorkshop.small(seed);
            assertThat(Detector.detect(Reshaped.spelledOut(workshop)))
                    .as("seed " + seed)
                    .isEqualTo(Detector.detect(workshop));
        });
    }

    @Test
    @Rule("DT-3")
    void noAgencyIsTreatedOtherwiseForItsName() {
        seeds().forEach(seed -> {
            Workshop workshop = RandomWorkshop.small(seed);
            Map<String, String> names = swapped(workshop);
            List<Finding> expected = Detector.detect(workshop).stream()
                    .map(f -> renamed(f, names))
                    .sorted(Finding.BY_KEY)
                    .toList();
            Workshop renamed = Reshaped.renamed(workshop, id -> names.getOrDefault(id, id));
            assertThat(Detector.detect(renamed)).as("seed " + seed).isEqualTo(expected);
        });
    }

    @Test
    @Rule({"DT-5", "DT-6"})
    void sharedFindingsAreThoseOfTheWorkshopWithoutTheOthersTriangles() {
        seeds().forEach(seed -> {
            Workshop workshop = RandomWorkshop.small(seed);
            var random = new Random(seed);
            Set<String> revealed = workshop.agencies().stream()
                    .map(Agency::id)
                    .filter(id -> random.nextBoolean())
                    .collect(Collectors.toSet());
            List<Finding> expected = revealed.isEmpty()
                    ? List.of()
                    : NaiveDetector.detect(without(workshop, revealed)).stream()
                            .filter(f -> f.kind().group() != Group.FAULT)
                            .toList();
            assertThat(Findings.shared(workshop, revealed)).as("seed " + seed).isEqualTo(expected);
            Findings all = Findings.of(workshop, revealed);
            assertThat(all.shared()).isEqualTo(expected);
            for (Agency agency : workshop.agencies()) {
                assertThat(all.faults().get(agency.id()))
                        .as("seed " + seed)
                        .isEqualTo(Findings.faults(workshop, revealed, agency.id()))
                        .isEqualTo(naiveFaults(workshop, revealed, agency.id()));
            }
        });
    }

    private static List<Finding> naiveFaults(Workshop workshop, Set<String> revealed, String agency) {
        var seen = new HashSet<>(revealed);
        seen.add(agency);
        Set<String> own = workshop.triangle(agency).cards().map(Card::id).collect(Collectors.toSet());
        return NaiveDetector.detect(without(workshop, seen)).stream()
                .filter(f -> f.kind().group() == Group.FAULT)
                .filter(f -> f.anchor().equals(agency) || own.contains(f.anchor()))
                .toList();
    }

    private static Workshop without(Workshop workshop, Set<String> revealed) {
        var triangles = new HashMap<String, Triangle>();
        var cards = new HashSet<String>();
        revealed.forEach(agency -> {
            triangles.put(agency, workshop.triangle(agency));
            workshop.triangle(agency).cards().forEach(card -> cards.add(card.id()));
        });
        List<CrossLink> crossLinks = workshop.crossLinks().stream()
                .filter(x -> cards.containsAll(List.of(x.from(), x.to())))
                .toList();
        return Reshaped.with(workshop, triangles, crossLinks);
    }

    /** New names for agencies and cards that turn their order around. */
    private static Map<String, String> swapped(Workshop workshop) {
        var names = new HashMap<String, String>();
        int place = 999;
        for (Agency agency : workshop.agencies()) {
            names.put(agency.id(), "Q" + place--);
            for (Card card : workshop.triangle(agency.id()).cards().toList()) {
                names.put(
                        card.id(), "q" + place-- + card.id().substring(card.id().lastIndexOf('-')));
            }
        }
        return names;
    }

    private static Finding renamed(Finding f, Map<String, String> names) {
        Set<String> cards = f.cards().stream().map(names::get).collect(Collectors.toCollection(TreeSet::new));
        String anchor = switch (f.kind()) {
            case C5 ->
                names.get(f.anchor().split(">")[0]) + ">" + names.get(f.anchor().split(">")[1]);
            case C6, C7 ->
                List.of(f.anchor().split("~")).stream().map(names::get).sorted().collect(Collectors.joining("~"));
            case G13 -> cards.iterator().next();
            default -> names.getOrDefault(f.anchor(), f.anchor());
        };
        return new Finding(f.kind(), anchor, f.severity(), cards);
    }
}
