package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.RowType;
import org.trialign.model.Workshop;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The workshop of an audience as records holds what its JSON holds, and no more. */
class VisibleWorkshopTest {
    @Test
    @Rule("EX-6")
    void aThingHasTheFieldsThatItsJsonHas() {
        for (Scene scene : List.of(Scene.unrevealed(), Scene.revealed("POL"), Scene.allRevealed())) {
            for (Audience audience : List.of(
                    new ObserverAudience(), new WallAudience(), new FacilitatorAudience(), new AgencyAudience("LIB"))) {
                Scene.view(scene.snapshot(), audience)
                        .rows()
                        .values()
                        .forEach(row -> assertThat(json(row))
                                .as(audience + " " + row.key())
                                .isEqualTo(row.json()));
            }
        }
    }

    @Test
    @Rule("AU-37")
    void itIsMadeOnceForEverybodyOfTheAudience() {
        AudienceView view = Scene.view(Scene.allRevealed().snapshot(), new ObserverAudience());
        assertThat(view.workshop()).isSameAs(view.workshop());
    }

    @Test
    @Rule("EX-6")
    void anObserversWorkshopHoldsNothingSecret() {
        Workshop seen = Scene.view(Scene.allRevealed().snapshot(), new ObserverAudience())
                .workshop();
        assertThat(seen.toString()).doesNotContain(Scene.SECRET);
        assertThat(seen.triangle("POL").values()).extracting(v -> v.id()).containsExactly("pol-v1");
        assertThat(seen.triangle("POL").stakeholders()).allMatch(s -> s.stance() == null && s.power() == null);
        assertThat(seen.jointLines()).isEmpty();
    }

    @Test
    @Rule("EX-6")
    void anAgencyThatIsNotRevealedHasNoCards() {
        Workshop seen = Scene.view(Scene.revealed("POL").snapshot(), new ObserverAudience())
                .workshop();
        assertThat(seen.triangle("LIB").cards()).isEmpty();
        assertThat(seen.agencies()).hasSize(Scene.AGENCIES.size());
    }

    private static JsonNode json(VisibleRow row) {
        JsonNode json = ThingJson.writeRow(row.thing());
        if (row.type() == RowType.CROSS_LINKS && !row.json().has("by")) {
            ((ObjectNode) json).remove("by");
        }
        return json;
    }
}
