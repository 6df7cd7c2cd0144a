package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trialign.Rule;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;

/** Which fields of a row leave the table. In the scene every field of every thing is filled. */
class RedactionTest {
    @ParameterizedTest(name = "of {0} observers get {1} and not {2}")
    @Rule({"AU-1", "AU-10", "AU-11"})
    @CsvSource(delimiter = '|', textBlock = """
            workshop     | title language notice phase                                          |
            problem      | title statement notAbout facts                                       |
            facets       | id title critical definition short                                   |
            populations  | id name definition parent focus                                      |
            places       | id name definition parent citywide                                   |
            times        | id name definition parent focus                                      |
            conditions   | id name definition parent subject measure baseline                   |
            functions    | id name definition                                                   |
            terms        | id name definition                                                   |
            authorizers  | id name definition kind represents                                   |
            resources    | id name definition kind available unit exclusive                     |
            agencies     | id name color mission                                                | seat
            values       | id title cell role population place condition direction facets       | note agenciesOnly
            stakeholders | id authorizer                                                        | stance power gives about note agenciesOnly
            inputs       | id title kind status resource time amount unit                       | source note agenciesOnly
            activities   | id title kind function needs requires forbids                        | note agenciesOnly
            outputs      | id title kind function population place time volume                  | note agenciesOnly
            outcomes     | id title kind condition direction population                         | note agenciesOnly
            links        | from to effect evidence                                              | test
            crossLinks   | id from to effect evidence agreed                                    | by test note
            agreements   | id text parties owner status due dueInDays answers settles            | ownerName needsRatificationBy reservation
            jointLines   |                                                                      | all
            parkingLot   |                                                                      | all
            reveals      |                                                                      | agency
            switches     |                                                                      | which agency on flippedBy
            members      |                                                                      | account name role agency
            help         |                                                                      | agency
            wall         |                                                                      | mode
            spotlight    |                                                                      | target
            proposals    |                                                                      | term list agency refused
            """)
    void observersGetTheListedFieldsAndNoOthers(String type, @Nullable String given, @Nullable String hidden) {
        RowType list = rowType(type);
        assertThat(names(given, hidden))
                .as("every field of the model is decided on")
                .isEqualTo(new TreeSet<>(
                        Schema.of(list).fields().stream().map(Field::name).toList()));
        for (Audience audience : List.of(new ObserverAudience(), new WallAudience())) {
            assertThat(fieldsSeen(list, audience)).isEqualTo(names(given));
        }
    }

    @ParameterizedTest
    @Rule("AU-2")
    @EnumSource(
            value = RowType.class,
            names = {"VALUES", "LINKS", "AGENCIES", "AGREEMENTS", "CROSS_LINKS", "STAKEHOLDERS"})
    void thoseAtTheTableGetEveryFieldOfWhatTheySee(RowType type) {
        Set<String> written = new TreeSet<>();
        Scene.allRevealed().snapshot().rows(type).forEach(row -> written.addAll(names(row)));
        assertThat(fieldsSeen(type, new Audience.AgencyAudience("POL"))).isEqualTo(written);
        assertThat(fieldsSeen(type, new Audience.FacilitatorAudience())).isEqualTo(written);
    }

    @ParameterizedTest
    @Rule("AU-1")
    @CsvSource({"ag1", "ag2"})
    void answersOfAnAgreementComeWithoutReservations(String id) {
        JsonNode agreement = Scene.json(Scene.allRevealed().snapshot(), new ObserverAudience(), RowType.AGREEMENTS, id);
        assertThat(agreement.get("answers").get(0).propertyNames()).containsExactlyInAnyOrder("agency", "answer");
    }

    private static Set<String> names(Row row) {
        return new TreeSet<>(ThingJson.write(row.thing()).propertyNames());
    }

    private static Set<String> fieldsSeen(RowType type, Audience audience) {
        var seen = new TreeSet<String>();
        Scene.view(Scene.allRevealed().snapshot(), audience).rows().values().stream()
                .filter(row -> row.type() == type)
                .forEach(row -> seen.addAll(row.json().propertyNames()));
        return seen;
    }

    private static RowType rowType(String wire) {
        return Arrays.stream(RowType.values())
                .filter(type -> type.wire().equals(wire))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(@Nullable String... lists) {
        var names = new TreeSet<String>();
        Stream.of(lists).filter(list -> list != null).forEach(list -> names.addAll(List.of(list.split(" "))));
        return names;
    }
}
