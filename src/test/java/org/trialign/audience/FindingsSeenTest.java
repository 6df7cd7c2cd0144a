package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.findings.Finding;
import org.trialign.findings.Findings;
import org.trialign.findings.Group;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.model.Snapshot;

/** The table of readers in findings.md §6. SYS has neither lead nor deputy. */
class FindingsSeenTest {
    private static final Findings ALL = new Findings(
            List.of(
                    finding(Kind.O1, "co:up", "lib-v1", "pol-v1"),
                    finding(Kind.O4, "au", "lib-s1", "pol-s1"),
                    finding(Kind.C1, "au", "lib-s1"),
                    finding(Kind.C5, "pol-o1>sys-u2", "pol-o1", "sys-u2"),
                    finding(Kind.G2, "fa"),
                    finding(Kind.G4, "fa", "lib-v1")),
            Map.of(
                    "LIB", List.of(finding(Kind.F1, "lib-v1", "lib-v1")),
                    "POL", List.of(finding(Kind.F1, "pol-v1", "pol-v1")),
                    "SYS", List.of(finding(Kind.F10, "SYS"))));
    private static final String SHARED = "O1|co:up O4|au C1|au C5|pol-o1>sys-u2 G2|fa G4|fa";

    @ParameterizedTest(name = "{0}, revealed {1}: {2}")
    @Rule({"AU-20", "AU-21", "AU-22"})
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # who       | revealed    | sees
            LIB         | LIB POL     | shared LIB
            LIB         | POL         | LIB
            LIB         |             | LIB
            POL         | LIB POL SYS | shared POL
            SYS         | LIB         | SYS
            facilitator | LIB POL     | shared SYS
            facilitator | LIB POL SYS | shared SYS
            observer    | LIB POL SYS | public
            wall        | LIB POL SYS | public
            """)
    void aReaderSeesTheFindingsOfTheTable(String who, @Nullable String revealed, String sees) {
        Scene scene = revealed == null ? Scene.unrevealed() : Scene.revealed(revealed.split(" "));
        assertThat(seen(who, scene.snapshot())).isEqualTo(keys(sees));
    }

    @ParameterizedTest
    @Rule("AU-22")
    @EnumSource(Kind.class)
    void observersSeeAllKindsButFaultsAndThoseThatTellOfStance(Kind kind) {
        boolean fault = kind.group() == Group.FAULT;
        List<Finding> one = List.of(finding(kind, "x", "lib-v1"));
        Findings only = new Findings(fault ? List.of() : one, fault ? Map.of("LIB", one) : Map.of());
        Snapshot now = Scene.allRevealed().snapshot();
        Sight sight = Sight.of(new ObserverAudience(), now);
        boolean hidden = fault || kind == Kind.O4 || kind == Kind.C1 || kind == Kind.G4;
        assertThat(FindingsSeen.of(sight, only, now).isEmpty()).isEqualTo(hidden);
    }

    private static Set<String> seen(String who, Snapshot now) {
        Audience audience = switch (who) {
            case "facilitator" -> new FacilitatorAudience();
            case "observer" -> new ObserverAudience();
            case "wall" -> new WallAudience();
            default -> new AgencyAudience(who);
        };
        return FindingsSeen.of(Sight.of(audience, now), ALL, now).keySet();
    }

    private static Set<String> keys(String words) {
        var keys = new TreeSet<String>();
        for (String word : words.split(" ")) {
            switch (word) {
                case "shared" -> keys.addAll(List.of(SHARED.split(" ")));
                case "public" -> keys.addAll(List.of("O1|co:up", "G2|fa"));
                default ->
                    Stream.of(word)
                            .flatMap(agency -> ALL.faults().getOrDefault(agency, List.of()).stream())
                            .map(Finding::key)
                            .forEach(keys::add);
            }
        }
        return keys;
    }

    private static Finding finding(Kind kind, String anchor, String... cards) {
        return new Finding(kind, anchor, Severity.HIGH, List.of(cards));
    }
}
