package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.findings.Finding;
import org.trialign.findings.Findings;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.model.Help;
import org.trialign.model.RowKey;
import org.trialign.model.Snapshot;
import org.trialign.model.Wall;
import org.trialign.model.WallMode;

/** What an ask for help and the mode of the wall open, and to whom. */
class HelpAndWallTest {
    private static final Findings ALL = new Findings(
            List.of(
                    new Finding(Kind.O1, "co:up", Severity.HIGH, List.of("lib-v1", "pol-v1")),
                    new Finding(Kind.O4, "au", Severity.HIGH, List.of("lib-s1", "pol-s1")),
                    new Finding(Kind.C5, "pol-o1>sys-u2", Severity.HIGH, List.of("pol-o1", "sys-u2"))),
            Map.of("LIB", List.of(new Finding(Kind.F1, "lib-v1", Severity.HIGH, List.of("lib-v1")))));

    @Test
    @Rule("SG-4")
    void whileAnAgencyAsksForHelpFacilitatorsReadAllOfItAndNobodyElseReadsMore() {
        Snapshot silent = Scene.unrevealed().snapshot();
        Snapshot asking = Scene.unrevealed().put(null, new Help("LIB")).snapshot();
        for (Audience audience : Audiences.ALL) {
            Set<RowKey> more = keys(asking, audience);
            more.removeAll(keys(silent, audience));
            if (audience.equals(new FacilitatorAudience())) {
                assertThat(more).extracting(RowKey::id).contains("lib-v1", "lib-v2", "lib-s1", "lib-o1>lib-u2");
                assertThat(more).extracting(RowKey::id).noneMatch(id -> id.startsWith("pol"));
                assertThat(Scene.json(asking, audience, org.trialign.model.RowType.VALUES, "lib-v1"))
                        .isEqualTo(Scene.json(
                                asking, new AgencyAudience("LIB"), org.trialign.model.RowType.VALUES, "lib-v1"));
            } else {
                assertThat(more).as(audience.toString()).isEmpty();
            }
            assertThat(findings(asking, audience).contains("F1|lib-v1"))
                    .isEqualTo(
                            audience.equals(new FacilitatorAudience()) || audience.equals(new AgencyAudience("LIB")));
        }
    }

    @Test
    @Rule("SG-4")
    void atTheEndOfHelpWhatWasReadIsTakenAway() {
        Snapshot asking = Scene.unrevealed().put(null, new Help("LIB")).at(1);
        Snapshot ended = Scene.unrevealed().at(2);
        Patch patch = Patch.between(
                Scene.view(asking, new FacilitatorAudience()), Scene.view(ended, new FacilitatorAudience()));
        assertThat(patch.rows().stream().filter(row -> row.after() == null).map(PatchRow::id))
                .contains("lib-v1", "lib-s1", "lib-o1>lib-u1");
        assertThat(Patch.between(Scene.view(asking, new ObserverAudience()), Scene.view(ended, new ObserverAudience()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    @Rule("SG-5")
    void theWallShowsWhatObserversSeeUntilItIsForAgenciesOnly() {
        Snapshot observers = Scene.revealed("LIB", "POL").at(1);
        Snapshot agencies = Scene.revealed("LIB", "POL")
                .put(null, new Wall(WallMode.AGENCIES))
                .at(2);
        var wall = new WallAudience();
        assertThat(texts(observers, wall)).isEqualTo(texts(observers, new ObserverAudience()));
        assertThat(texts(agencies, new ObserverAudience())).isEqualTo(texts(observers, new ObserverAudience()));
        // a revealed agency that has nothing of its own to itself
        assertThat(texts(agencies, wall)).isEqualTo(texts(agencies, new AgencyAudience("LIB")));
        assertThat(findings(agencies, wall)).isEqualTo(Set.of("O1|co:up", "O4|au", "C5|pol-o1>sys-u2"));
        assertThat(findings(observers, wall)).isEqualTo(Set.of("O1|co:up"));
        Patch patch = Patch.between(Scene.view(observers, wall), Scene.view(agencies, wall));
        assertThat(patch.rows()).extracting(PatchRow::id).contains("lib-s1", "lib-v2", "all");
    }

    private static Set<RowKey> keys(Snapshot now, Audience audience) {
        return Scene.view(now, audience).rows().keySet().stream().collect(Collectors.toSet());
    }

    private static Map<RowKey, String> texts(Snapshot now, Audience audience) {
        return Scene.view(now, audience).rows().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().json().toString()));
    }

    private static Set<String> findings(Snapshot now, Audience audience) {
        return FindingsSeen.of(Sight.of(audience, now), ALL, now).keySet();
    }
}
