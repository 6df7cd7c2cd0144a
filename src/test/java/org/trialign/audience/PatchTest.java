package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.model.Member;
import org.trialign.model.Phase;
import org.trialign.model.Role;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;

class PatchTest {
    private static final Map<String, Audience> AUDIENCES = Map.of(
            "LIB", new AgencyAudience("LIB"),
            "POL", new AgencyAudience("POL"),
            "facilitator", new FacilitatorAudience(),
            "observer", new ObserverAudience());

    @Test
    @Rule("AU-31")
    void aChangedRowComesWithItsAgency() {
        Scene before = Scene.revealed("LIB");
        Scene after = Scene.revealed("LIB").put("LIB", Scene.value("LIB", "lib-v9", false));
        assertThat(patch(before, after, "observer").json().get("rows").toString())
                .isEqualTo("[{\"type\":\"values\",\"id\":\"lib-v9\",\"agency\":\"LIB\",\"after\":{\"id\":\"lib-v9\","
                        + "\"title\":\"0wn-LIB\",\"cell\":\"CJ\",\"role\":\"core\",\"population\":\"pop\",\"place\":\"pl\","
                        + "\"condition\":\"co\",\"direction\":\"up\",\"facets\":[\"fa\"]}}]");
    }

    @Test
    @Rule("AU-31")
    void thePhaseTravelsInTheRowOfTheWorkshop() {
        Patch patch = patch(Scene.unrevealed(), Scene.unrevealed().in(Phase.CLOSED), "observer");
        assertThat(patch.json().toString())
                .isEqualTo("{\"from\":1,\"to\":2,\"rows\":[{\"type\":\"workshop\",\"id\":\"workshop\",\"after\":"
                        + "{\"title\":\"Title\",\"language\":\"en\",\"notice\":\"Notice\",\"phase\":\"closed\"}}]}");
    }

    @Test
    @Rule("AU-31")
    void findingsComeGoAndChange() {
        Scene with = Scene.allRevealed();
        Scene without = Scene.allRevealed().remove(RowType.CROSS_LINKS, "x2");
        assertThat(patch(with, without, "observer").json().at("/findings/went").toString())
                .isEqualTo("[{\"key\":\"C5|pol-o1>lib-u1\",\"label\":\"gone\"}]");
        assertThat(patch(without, with, "observer")
                        .json()
                        .at("/findings/came/0/key")
                        .stringValue())
                .isEqualTo("C5|pol-o1>lib-u1");
        Scene oneMore = Scene.allRevealed().put("POL", Scene.value("POL", "pol-v9", false));
        assertThat(patch(with, oneMore, "observer").changed())
                .anyMatch(f -> f.finding().cards().contains("pol-v9"));
    }

    @ParameterizedTest(name = "for {0}: {1}")
    @Rule({"AU-33", "AU-8"})
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            observer    | {'type':'values','id':'pol-v1','agency':'POL','after':null}
            facilitator | {'id':'pol-v1'
            """)
    void aCardThatBecomesForAgenciesOnlyIsGoneForObservers(String who, String row) {
        Patch patch =
                patch(Scene.allRevealed(), Scene.allRevealed().put("POL", Scene.value("POL", "pol-v1", true)), who);
        assertThat(patch.rows()).hasSize(1);
        assertThat(patch.json().get("rows").toString()).contains(row.replace('\'', '"'));
    }

    @Test
    @Rule("AU-33")
    void aCardThatStandsInAnotherAgencyNowComesWithThatAgency() {
        var card = Scene.value("LIB", "lib-v1", false);
        Patch patch = patch(
                Scene.allRevealed(),
                Scene.allRevealed().remove(RowType.VALUES, "lib-v1").put("POL", card),
                "observer");
        assertThat(patch.rows()).singleElement().satisfies(row -> {
            assertThat(row.agency()).isEqualTo("POL");
            assertThat(row.after()).isNotNull();
        });
    }

    @ParameterizedTest(name = "{0} hears nothing of a draft of {1}")
    @Rule("AU-32")
    @CsvSource({"LIB, POL", "POL, LIB", "facilitator, LIB", "observer, LIB", "observer, SYS"})
    void aDraftSendsOthersNothing(String who, String drafting) {
        Scene drafted = Scene.unrevealed()
                .put(drafting, Scene.value(drafting, "new", false))
                .remove(RowType.VALUES, drafting.toLowerCase(Locale.ROOT) + "-v1");
        assertThat(patch(Scene.unrevealed(), drafted, who).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @Rule({"AU-32", "AU-11"})
    @CsvSource({"LIB", "POL", "facilitator", "observer"})
    void switchesAndMembersSendNothing(String who) {
        Scene changed = Scene.allRevealed()
                .flip(Switch.CARDS, "LIB", false)
                .put(null, new Member("new", "New", Role.OBSERVER, null));
        Patch patch = patch(Scene.allRevealed(), changed, who);
        assertThat(patch.isEmpty()).isTrue();
        assertThat(patch.json().toString()).isEqualTo("{\"from\":1,\"to\":2}");
    }

    @Test
    @Rule("AU-34")
    void theCountsComeWhenTheyAreAskedFor() {
        Snapshot more = Scene.unrevealed()
                .put("POL", Scene.value("POL", "pol-v9", false))
                .at(2);
        AudienceView after = Scene.view(more, new ObserverAudience());
        Patch patch = Patch.between(Scene.view(Scene.unrevealed().at(1), new ObserverAudience()), after);
        assertThat(patch.isEmpty()).isTrue();
        assertThat(patch.withCounts(after.counts()).json().get("rows").toString())
                .isEqualTo("[{\"type\":\"counts\",\"id\":\"all\",\"after\":{\"LIB\":8,\"POL\":9,\"SYS\":8}}]");
    }

    private static Patch patch(Scene before, Scene after, String who) {
        Audience audience = Objects.requireNonNull(AUDIENCES.get(who));
        return Patch.between(Scene.view(before.at(1), audience), Scene.view(after.at(2), audience));
    }
}
