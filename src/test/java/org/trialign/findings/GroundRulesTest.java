package org.trialign.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.findings.naive.NaiveDetector;
import org.trialign.model.Workshop;

class GroundRulesTest {
    @Test
    @Rule("DT-1")
    void findingsAreSortedByTheirWholeKeysInAscii() {
        List<String> keys = Detector.detect(CaseFile.workshop(CaseFile.lanternStreet())).stream()
                .map(Finding::key)
                .toList();
        assertThat(keys).isSortedAccordingTo(String::compareTo).contains("C1|au-traders", "C10|tm-name");
        assertThat(keys.indexOf("C10|tm-name")).isLessThan(keys.indexOf("C1|au-traders"));
    }

    @Test
    @Rule("DT-7")
    void ancestorsInheritAnOverlapDescendantsDoNot() {
        String text = """
                populations a1 parent=a
                populations a2 parent=a1
                populations b1 parent=b
                A outputs o1 kind=obligation function=f place=q population=%s
                B outputs o2 kind=obligation function=f place=q population=%s
                """;
        assertThat(severityWithOverlap(text.formatted("a", "b"))).isEqualTo(Severity.HIGH);
        assertThat(severityWithOverlap(text.formatted("b1", "a1"))).isEqualTo(Severity.HIGH);
        assertThat(severityWithOverlap(text.formatted("a2", "b1"))).isEqualTo(Severity.MEDIUM);
    }

    private static Severity severityWithOverlap(String text) {
        Workshop plain = Sketch.of(text);
        Workshop overlapping = new Workshop(
                plain.head(),
                plain.problem(),
                plain.facets(),
                new org.trialign.model.Vocabulary(
                        plain.vocabulary().populations(),
                        List.of(new org.trialign.model.PopulationOverlap("a1", "b1")),
                        plain.vocabulary().places(),
                        plain.vocabulary().times(),
                        plain.vocabulary().conditions(),
                        plain.vocabulary().functions(),
                        plain.vocabulary().terms(),
                        plain.vocabulary().authorizers(),
                        plain.vocabulary().resources()),
                plain.agencies(),
                plain.triangles(),
                plain.crossLinks(),
                List.of(),
                List.of(),
                List.of());
        return Detector.detect(overlapping).stream()
                .filter(f -> f.kind() == Kind.C8)
                .map(Finding::severity)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule("DT-5")
    void whileNobodyIsRevealedNothingIsShared() {
        Workshop workshop = CaseFile.workshop(CaseFile.lanternStreet());
        assertThat(Findings.shared(workshop, Set.of())).isEmpty();
        assertThat(Findings.of(workshop, Set.of()).shared()).isEmpty();
        assertThat(Findings.shared(workshop, Set.of("LIB")))
                .extracting(f -> f.kind().group())
                .contains(Group.GAP)
                .doesNotContain(Group.FAULT);
    }

    @Test
    @Rule("DT-5")
    void aFileWithoutAgenciesHasTheGapsOfItsFrame() {
        Workshop frame = Sketch.of("""
                facets f critical=true
                populations p focus=true
                """);
        assertThat(frame.agencies()).isEmpty();
        assertThat(keys(Detector.detect(frame)))
                .containsExactly("G2|f", "G6|p", "G8|CJ", "G8|CW", "G8|IJ", "G8|IW", "G9|p")
                .isEqualTo(keys(NaiveDetector.detect(frame)));
        assertThat(Findings.of(frame, Set.of()).shared()).isEmpty();
    }

    @Test
    @Rule("DT-6")
    void anotherAgencysRevealMayEndAFaultButNeverStartOne() {
        Workshop workshop = CaseFile.workshop(CaseFile.lanternStreet());
        List<String> alone = keys(Findings.faults(workshop, Set.of(), "LIB"));
        List<String> together = keys(Findings.faults(workshop, Set.of("LIB", "POL", "HSA", "PHD", "SYS"), "LIB"));
        assertThat(alone).containsAll(together).contains("F3|lib-o5");
        assertThat(together).doesNotContain("F3|lib-o5");
    }

    @Test
    @Rule("DT-4")
    void valuesAreUnitedUnderOneKey() {
        Expect.findings(Kind.G7, """
                populations p focus=true
                A outputs o1 kind=obligation population=p place=s
                B outputs o2 kind=obligation population=p place=s time=t
                """, "G7|p@s high o1 o2");
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }
}
