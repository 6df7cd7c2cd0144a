package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.model.Edit;
import org.trialign.model.Facet;
import org.trialign.model.LanternStreet;
import org.trialign.model.Phase;
import org.trialign.model.Place;
import org.trialign.model.Proposal;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Usual;
import org.trialign.model.WorkshopRows;
import tools.jackson.databind.JsonNode;

/** Who is told where a card stands, who moves it, and whose the usual people, place and time are. */
class OrderSeenTest {
    private final Snapshot before = Scene.allRevealed().snapshot();

    @Test
    @Rule("BD-3")
    void agenciesAreToldWhereACardStandsAndWhenItMoves() {
        AudienceView view = view(before, new AgencyAudience("POL"));
        JsonNode positions = SnapshotJson.of(view).get("positions");
        assertThat(positions.get("lib-v1").longValue())
                .isEqualTo(before.card("lib-v1").orElseThrow().position());

        var rows = Patch.between(view, view(moved(), new AgencyAudience("POL")))
                .json()
                .get("rows");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("position").longValue()).isEqualTo(5);
        assertThat(rows.get(0).get("after").get("id").stringValue()).isEqualTo("lib-v1");
    }

    @Test
    @Rule("BD-3")
    void observersAreNotToldBecauseGapsWouldTellOfHiddenCards() {
        AudienceView view = view(before, new ObserverAudience());

        assertThat(SnapshotJson.of(view).get("positions").has("lib-v1")).isFalse();
        assertThat(Patch.between(view, view(moved(), new ObserverAudience())).isEmpty())
                .isTrue();
    }

    @Test
    @Rule("BD-3")
    void whereACardStandsInAnImportedWorkshopTellsNothingOfAnotherAgency() {
        var firstOfEachList = WorkshopRows.ofWorkshop(LanternStreet.workshop()).stream()
                .collect(Collectors.toMap(row -> row.type() + " of " + row.agency(), Row::position, Math::min));
        assertThat(firstOfEachList).containsKey("VALUES of SYS");
        assertThat(firstOfEachList.values()).containsOnly(Row.GAP);
    }

    @Test
    @Rule({"BD-3", "FR-55"})
    void everybodyIsToldWhereAnAgencyStandsAndWhenItMoves() {
        Row library = before.find(RowType.AGENCIES, "LIB").orElseThrow();
        for (Audience audience : List.of(
                new AgencyAudience("POL"),
                new Audience.FacilitatorAudience(),
                new ObserverAudience(),
                new Audience.WallAudience())) {
            AudienceView view = view(before, audience);
            assertThat(SnapshotJson.of(view).get("positions").get("LIB").longValue())
                    .isEqualTo(library.position());

            var rows = Patch.between(view, view(with(before, library.at(7_000)), audience))
                    .json()
                    .get("rows");

            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).get("type").stringValue()).isEqualTo("agencies");
            assertThat(rows.get(0).get("position").longValue()).isEqualTo(7_000);
        }
    }

    @Test
    @Rule("FR-57")
    void whenAPartOrAWordMovesItsListIsToldWithThePlacesThatTheReaderSees() {
        List<Row> places = before.ordered(RowType.PLACES);
        Row last = places.getLast();
        Snapshot proposed = with(
                with(before, new Row(RowType.PLACES, null, 1, new Place("pl-new", "New", null, null, null))),
                new Row(RowType.PROPOSALS, null, 1, new Proposal("pl-new", RowType.PLACES, "LIB", null)));
        for (Audience audience : List.of(new AgencyAudience("POL"), new ObserverAudience())) {
            AudienceView view = view(proposed, audience);
            AudienceView moved = view(with(proposed, last.at(2)), audience);
            var rows = Patch.between(view, moved).json().get("rows");
            assertThat(rows).hasSize(places.size());
            var order = new TreeMap<Long, String>();
            rows.forEach(row ->
                    order.put(row.get("position").longValue(), row.get("id").stringValue()));
            assertThat(order.firstKey()).isEqualTo(1);
            assertThat(order.values())
                    .startsWith(last.id(), places.getFirst().id())
                    .hasSize(places.size());
        }
    }

    @Test
    @Rule("FR-57")
    void aWordThatComesAtTheEndOrChangesOrGoesTellsNothingOfPlaces() {
        List<Row> facets = before.ordered(RowType.FACETS);
        Row first = facets.getFirst();
        AudienceView view = view(before, new ObserverAudience());
        for (Snapshot after : List.of(
                with(before, new Row(RowType.FACETS, null, 1L << 40, new Facet("fa-new", "New", null, null, null))),
                with(before, first.with(new Facet(first.id(), "Another", null, null, null))),
                with(before, facets.getLast().at(facets.getLast().position() + 5)))) {
            Patch.between(view, view(after, new ObserverAudience()))
                    .rows()
                    .forEach(row -> assertThat(row.position()).isNull());
        }
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @Rule({"BD-4", "BD-5"})
    @CsvSource(delimiter = '|', textBlock = """
            lib-lead    | ALIGN  | may
            lib-deputy  | ALIGN  | may
            lib-lead    | CLOSED | no
            pol-lead    | ALIGN  | no
            facilitator | ALIGN  | no
            observer    | ALIGN  | no
            """)
    void whoEditsTheCardsOrdersThemAndSetsWhatIsUsual(String who, Phase phase, String verdict) {
        Snapshot now = Scene.allRevealed().in(phase).snapshot();
        assertThat(judge(who, now, new Edit.MoveCard("lib-v1", null))).isEqualTo(verdict);
        assertThat(judge(who, now, new Edit.SetUsual("LIB", "place", null))).isEqualTo(verdict);
    }

    @Test
    @Rule("BD-4")
    void aNeighbourThatIsHiddenIsAnsweredLikeOneThatDoesNotExist() {
        Snapshot now = Scene.revealed("LIB").snapshot();
        assertThat(judge("lib-lead", now, new Edit.MoveCard("lib-v1", "pol-v1")))
                .isEqualTo(judge("lib-lead", now, new Edit.MoveCard("lib-v1", "nobody")))
                .isEqualTo("?");
    }

    @Test
    @Rule("BD-5")
    void whatIsUsualTravelsOnNoDoor() {
        Snapshot now = with(before, new Row(RowType.USUALS, null, 1, new Usual("LIB", "pop", null, null)));
        AudienceView view = view(now, new AgencyAudience("LIB"));
        assertThat(Patch.between(view(before, new AgencyAudience("LIB")), view).isEmpty())
                .isTrue();
    }

    private Snapshot moved() {
        return with(before, before.card("lib-v1").orElseThrow().at(5));
    }

    private static Snapshot with(Snapshot snapshot, Row row) {
        Row old = snapshot.find(row.key()).orElse(null);
        return snapshot.with(snapshot.revision() + 1, List.of(new RowChange(row.key(), old, row)));
    }

    private static AudienceView view(Snapshot snapshot, Audience audience) {
        return Scene.view(snapshot, audience);
    }

    private static String judge(String who, Snapshot now, Edit edit) {
        Optional<Refusal> refusal = May.refusal(Scene.MEMBERS.get(who), edit, now, id -> Optional.empty());
        return refusal.map(found -> found instanceof Refusal.NotFound ? "?" : "no")
                .orElse("may");
    }
}
