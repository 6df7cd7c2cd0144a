package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.format.ThingJson;

/**
 * Who sees which row, by what is revealed. In the cells: {@code all} of it, {@code some} fields, or {@code -}. SYS has
 * neither lead nor deputy.
 */
class SightTest {
    private static final List<Audience> AUDIENCES = List.of(
            new AgencyAudience("LIB"),
            new AgencyAudience("POL"),
            new FacilitatorAudience(),
            new ObserverAudience(),
            new WallAudience());

    @ParameterizedTest(name = "nobody revealed: {0}")
    @Rule({"AU-2", "AU-3", "AU-4", "AU-6", "AU-7", "AU-9", "AU-11"})
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            row                   | LIB  | POL  | facilitator | observer | wall
            workshop workshop     | all  | all  | all         | all      | all
            problem problem       | all  | all  | all         | all      | all
            facets fa             | all  | all  | all         | all      | all
            authorizers au        | all  | all  | all         | all      | all
            agencies LIB          | all  | some | some        | some     | some
            agencies SYS          | some | some | all         | some     | some
            values lib-v1         | all  | -    | -           | -        | -
            stakeholders lib-s1   | all  | -    | -           | -        | -
            links lib-o1>lib-u1   | all  | -    | -           | -        | -
            values sys-v1         | -    | -    | all         | -        | -
            links sys-o1>sys-u2   | -    | -    | all         | -        | -
            crossLinks x1         | -    | -    | -           | -        | -
            crossLinks x3         | -    | -    | -           | -        | -
            agreements ag1        | all  | all  | all         | -        | -
            agreements ag2        | -    | all  | all         | -        | -
            jointLines all        | -    | -    | all         | -        | -
            parkingLot all        | -    | -    | all         | -        | -
            members lib-lead      | -    | -    | -           | -        | -
            """)
    void whileNobodyIsRevealed(String row, String lib, String pol, String facilitator, String observer, String wall) {
        check(Scene.unrevealed().snapshot(), row, lib, pol, facilitator, observer, wall);
    }

    @ParameterizedTest(name = "POL revealed: {0}")
    @Rule({"AU-3", "AU-4", "AU-5", "AU-6", "AU-7", "AU-8", "AU-9"})
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            row                   | LIB  | POL  | facilitator | observer | wall
            agencies LIB          | all  | some | some        | some     | some
            agencies POL          | some | all  | all         | some     | some
            values lib-v1         | all  | -    | -           | -        | -
            values pol-v1         | -    | all  | all         | some     | some
            values pol-v2         | -    | all  | all         | -        | -
            links pol-a1>pol-o1   | -    | all  | all         | all      | all
            links pol-o1>pol-u1   | -    | all  | all         | some     | some
            links pol-o1>pol-u2   | -    | all  | all         | -        | -
            values sys-v1         | -    | -    | all         | -        | -
            crossLinks x1         | -    | -    | -           | -        | -
            crossLinks x2         | -    | -    | -           | -        | -
            crossLinks x4         | -    | -    | all         | -        | -
            agreements ag1        | all  | all  | all         | -        | -
            agreements ag2        | -    | all  | all         | -        | -
            jointLines all        | -    | all  | all         | -        | -
            reveals POL           | -    | -    | -           | -        | -
            """)
    void whileOneIsRevealed(String row, String lib, String pol, String facilitator, String observer, String wall) {
        check(Scene.revealed("POL").snapshot(), row, lib, pol, facilitator, observer, wall);
    }

    @ParameterizedTest(name = "all revealed: {0}")
    @Rule({"AU-1", "AU-5", "AU-6", "AU-7", "AU-8", "AU-9", "AU-10"})
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            row                   | LIB  | POL  | facilitator | observer | wall
            agencies LIB          | all  | all  | all         | some     | some
            values lib-v1         | all  | all  | all         | some     | some
            values lib-v2         | all  | all  | all         | -        | -
            stakeholders lib-s1   | all  | all  | all         | some     | some
            values sys-v1         | all  | all  | all         | some     | some
            crossLinks x1         | all  | all  | all         | some     | some
            crossLinks x2         | all  | all  | all         | some     | some
            crossLinks x4         | all  | all  | all         | -        | -
            agreements ag1        | all  | all  | all         | some     | some
            agreements ag2        | all  | all  | all         | some     | some
            jointLines all        | all  | all  | all         | -        | -
            parkingLot all        | all  | all  | all         | -        | -
            members lib-lead      | -    | -    | -           | -        | -
            """)
    void whenAllAreRevealed(String row, String lib, String pol, String facilitator, String observer, String wall) {
        check(Scene.allRevealed().snapshot(), row, lib, pol, facilitator, observer, wall);
    }

    @Test
    @Rule("AU-6")
    void anAgencyThatGetsADeputyIsItsOwnAgain() {
        Snapshot staffed = Scene.unrevealed()
                .put(null, new Member("sys-deputy", "Gil", Role.AGENCY_EDITOR, "SYS"))
                .snapshot();
        assertThat(cell(staffed, "values sys-v1", new FacilitatorAudience())).isEqualTo("-");
        assertThat(cell(staffed, "values sys-v1", new AgencyAudience("SYS"))).isEqualTo("all");
    }

    @Test
    @Rule({"AU-10", "AU-12"})
    void aMemberBelongsToTheAudienceOfTheRole() {
        assertThat(Audience.of(Scene.LIB_LEAD)).isEqualTo(new AgencyAudience("LIB"));
        assertThat(Audience.of(Scene.LIB_DEPUTY)).isEqualTo(new AgencyAudience("LIB"));
        assertThat(Audience.of(Scene.FACILITATOR)).isEqualTo(new FacilitatorAudience());
        assertThat(Audience.of(Scene.OBSERVER)).isEqualTo(new ObserverAudience());
        assertThat(Audience.of(new Member("lost", "Hal", Role.AGENCY_LEAD, null)))
                .isEqualTo(new ObserverAudience());
        assertThat(Audience.wallFor(Scene.FACILITATOR)).contains(new WallAudience());
        for (Member other : List.of(Scene.LIB_LEAD, Scene.LIB_DEPUTY, Scene.OBSERVER)) {
            assertThat(Audience.wallFor(other)).isEmpty();
        }
    }

    private static void check(Snapshot snapshot, String row, String... expected) {
        List<String> seen = AUDIENCES.stream()
                .map(audience -> cell(snapshot, row, audience))
                .toList();
        assertThat(seen).isEqualTo(List.of(expected));
    }

    private static String cell(Snapshot snapshot, String row, Audience audience) {
        String[] name = row.split(" ");
        RowType type = Arrays.stream(RowType.values())
                .filter(t -> t.wire().equals(name[0]))
                .findFirst()
                .orElseThrow();
        RowKey key = new RowKey(type, name[1]);
        var whole = ThingJson.writeRow(snapshot.find(key).orElseThrow().thing());
        VisibleRow seen = Scene.view(snapshot, audience).rows().get(key);
        return seen == null ? "-" : seen.json().equals(whole) ? "all" : "some";
    }
}
