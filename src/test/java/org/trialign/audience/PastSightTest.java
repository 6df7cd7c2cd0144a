package org.trialign.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.CardStep.FieldSet;
import org.trialign.model.Change;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Thing;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ThingJson;

/** What each audience may know of what became of the cards. */
class PastSightTest {
    private static final Audience LIB = new AgencyAudience("LIB");
    private static final Audience POL = new AgencyAudience("POL");
    private static final Audience FACILITATOR = new FacilitatorAudience();
    private static final Audience OBSERVER = new ObserverAudience();
    private static final RowKey CARD = new RowKey(RowType.OUTPUTS, "lib-o1");

    private final Snapshot all = Scene.allRevealed().at(100);

    @Test
    @Rule({"UN-5", "UN-6"})
    void theOwnAgencyKnowsAllAndOthersOnlyWhatCameAfterTheReveal() {
        for (long revision : new long[] {10, 50}) {
            assertThat(fields(LIB, all, 50, change(revision, CARD, "title", "Before")))
                    .containsExactly("title");
            for (Audience other : List.of(POL, FACILITATOR, OBSERVER)) {
                assertThat(fields(other, all, 50, change(revision, CARD, "title", "Before")))
                        .as("%s", other)
                        .isEmpty();
            }
        }
        for (Audience other : List.of(POL, FACILITATOR, OBSERVER)) {
            assertThat(fields(other, all, 50, change(51, CARD, "title", "Before")))
                    .as("%s", other)
                    .containsExactly("title");
        }
    }

    @Test
    @Rule("UN-6")
    void ofADraftNobodyElseKnowsAnythingNotEvenAFacilitatorWhoWasAskedForHelp() {
        Snapshot draft = Scene.revealed("POL", "SYS").at(100);
        Snapshot helped = Scene.revealed("POL", "SYS")
                .put(null, new org.trialign.model.Help("LIB"))
                .at(100);
        for (Snapshot now : List.of(draft, helped)) {
            for (Audience other : List.of(POL, FACILITATOR, OBSERVER)) {
                assertThat(fields(other, now, 0, change(90, CARD, "title", "Before")))
                        .as("%s", other)
                        .isEmpty();
                assertThat(sight(other, now, 0, 0).gone(removal(90, "lib-o1"), "LIB"))
                        .as("%s", other)
                        .isEmpty();
            }
            assertThat(fields(LIB, now, 0, change(90, CARD, "title", "Before"))).hasSize(1);
        }
    }

    @Test
    @Rule("UN-6")
    void whoIsNotRevealedKnowsOfNobodyElse() {
        Snapshot now = Scene.revealed("LIB").at(100);
        assertThat(fields(POL, now, 5, change(90, CARD, "title", "Before"))).isEmpty();
    }

    @Test
    @Rule("UN-6")
    void aFacilitatorKnowsOfAnAgencyWithoutPeopleSinceItHasNone() {
        Snapshot now = Scene.unrevealed().at(100);
        RowKey card = new RowKey(RowType.OUTPUTS, "sys-o1");
        assertThat(event(sight(FACILITATOR, now, 0, 40), change(40, card, "title", "Before"), "sys-o1"))
                .isEmpty();
        assertThat(event(sight(FACILITATOR, now, 0, 40), change(41, card, "title", "Before"), "sys-o1"))
                .isPresent();
    }

    @Test
    @Rule("UN-7")
    void observersGetNoNamesAndNoHiddenFieldsNotEvenThatOneChanged() {
        Change note = change(60, CARD, "note", "Before");
        assertThat(fields(OBSERVER, all, 50, note)).isEmpty();
        assertThat(fields(POL, all, 50, note)).containsExactly("note");
        RowKey stakeholder = new RowKey(RowType.STAKEHOLDERS, "lib-s1");
        assertThat(event(sight(OBSERVER, all, 50, 0), change(60, stakeholder, "stance", 1), "lib-s1"))
                .isEmpty();

        CardEvent seen = event(sight(OBSERVER, all, 50, 0), change(60, CARD, "title", "Before"), "lib-o1")
                .orElseThrow();
        assertThat(seen.actor()).isNull();
        assertThat(event(sight(POL, all, 50, 0), change(60, CARD, "title", "Before"), "lib-o1")
                        .orElseThrow()
                        .actor())
                .isEqualTo("lib-lead");
    }

    @Test
    @Rule("UN-7")
    void observersKnowNothingOfTheTimeWhenACardWasForAgenciesOnly() {
        Row now = row(CARD);
        Row covered = now.with(with(now.thing(), "agenciesOnly", true));
        Row other = covered.with(with(covered.thing(), "title", "Before"));
        assertThat(fields(OBSERVER, all, 50, of(60, new RowChange(CARD, other, covered))))
                .isEmpty();
        assertThat(fields(OBSERVER, all, 50, of(61, new RowChange(CARD, covered, now))))
                .isEmpty();
        assertThat(fields(POL, all, 50, of(61, new RowChange(CARD, covered, now))))
                .containsExactly("agenciesOnly");
        assertThat(sight(OBSERVER, all, 50, 0).gone(of(62, new RowChange(CARD, covered, null)), "LIB"))
                .isEmpty();
    }

    @Test
    @Rule("UN-8")
    void wordsThatAreGoneOrOnlyProposedAreNamedToTheOwnAgencyAlone() {
        Change place = change(60, CARD, "place", "pl-gone");
        FieldSet own = (FieldSet) event(sight(LIB, all, 50, 0), place, "lib-o1")
                .orElseThrow()
                .steps()
                .getFirst();
        assertThat(Objects.requireNonNull(own.before()).asString()).isEqualTo("pl-gone");
        FieldSet others = (FieldSet) event(sight(POL, all, 50, 0), place, "lib-o1")
                .orElseThrow()
                .steps()
                .getFirst();
        assertThat(others.before()).isNull();
    }

    @Test
    @Rule({"UN-5", "UN-7"})
    void linksAreToldAtBothEndsAndToObserversOnlyIfTheySeeBoth() {
        Row link = all.rows(RowType.LINKS).stream()
                .filter(row -> row.id().startsWith("lib-a1>"))
                .findFirst()
                .orElseThrow();
        Change cut = of(60, new RowChange(link.key(), link, null));
        String to = link.id().substring(link.id().indexOf('>') + 1);
        for (String end : List.of("lib-a1", to)) {
            assertThat(event(sight(POL, all, 50, 0), cut, end).orElseThrow().steps())
                    .singleElement()
                    .isInstanceOf(CardStep.LinkWent.class);
        }
        Snapshot without = Scene.allRevealed().remove(RowType.OUTPUTS, to).at(100);
        assertThat(event(sight(OBSERVER, without, 50, 0), cut, "lib-a1")).isEmpty();
        assertThat(event(sight(POL, without, 50, 0), cut, "lib-a1")).isPresent();
    }

    @Test
    @Rule({"UN-5", "UN-6"})
    void aCrossLinkIsToldFromTheLaterOfBothReveals() {
        Row link = all.find(RowType.CROSS_LINKS, "x1").orElseThrow();
        Change cut = of(60, new RowChange(link.key(), link, null));
        var turns = Map.of("LIB", 20L, "POL", 70L);
        PastSight late = PastSight.of(LIB, all, turns(turns, Map.of()));
        assertThat(late.event(cut, "lib-o1")).isEmpty();
        PastSight early = PastSight.of(LIB, all, turns(Map.of("LIB", 80L, "POL", 30L), Map.of()));
        assertThat(early.event(cut, "lib-o1")).isPresent();
        assertThat(early.knows(cut)).isTrue();
        assertThat(late.knows(cut)).isFalse();
    }

    @Test
    @Rule("UN-4")
    void theBinHoldsWhatTheReaderMaySeeOfTheCard() {
        GoneCard seen =
                sight(OBSERVER, all, 50, 0).gone(removal(60, "lib-o1"), "LIB").getFirst();
        assertThat(seen.json().toString()).doesNotContain(Scene.SECRET);
        assertThat(seen.actor()).isNull();
        assertThat(sight(POL, all, 50, 0)
                        .gone(removal(60, "lib-o1"), "LIB")
                        .getFirst()
                        .actor())
                .isEqualTo("lib-lead");
        assertThat(sight(POL, all, 50, 0).gone(removal(60, "lib-o1"), "POL")).isEmpty();
    }

    private static List<String> fields(Audience audience, Snapshot now, long revealedAt, Change change) {
        return event(sight(audience, now, revealedAt, 0), change, "lib-o1").stream()
                .flatMap(event -> event.steps().stream())
                .flatMap(step -> step instanceof FieldSet set ? Stream.of(set.field()) : Stream.empty())
                .toList();
    }

    private static Optional<CardEvent> event(PastSight sight, Change change, String card) {
        return sight.event(change, card);
    }

    private static PastSight sight(Audience audience, Snapshot now, long revealedAt, long peopleAt) {
        return PastSight.of(audience, now, new PastSight.Turns() {
            @Override
            public long revealed(String agency) {
                return revealedAt;
            }

            @Override
            public long people(String agency) {
                return peopleAt;
            }
        });
    }

    private static PastSight.Turns turns(Map<String, Long> revealed, Map<String, Long> people) {
        return new PastSight.Turns() {
            @Override
            public long revealed(String agency) {
                return revealed.getOrDefault(agency, 0L);
            }

            @Override
            public long people(String agency) {
                return people.getOrDefault(agency, 0L);
            }
        };
    }

    /** A change by LIB's lead that set a member of a card from this value to what stands. */
    private Change change(long revision, RowKey card, String field, Object before) {
        Row now = row(card);
        return of(revision, new RowChange(card, now.with(with(now.thing(), field, before)), now));
    }

    private Change removal(long revision, String card) {
        Row now = all.card(card).orElseThrow();
        return of(revision, new RowChange(now.key(), now, null));
    }

    private static Change of(long revision, RowChange row) {
        return new Change(revision, "lib-lead", Instant.EPOCH, new UUID(0, revision), "set", List.of(row));
    }

    private Row row(RowKey key) {
        return all.find(key).orElseThrow();
    }

    private static Thing with(Thing thing, String field, @Nullable Object value) {
        Schema schema = Schema.of((Record) thing);
        return ThingJson.read(Scene.typeOf(thing), ThingJson.write((Thing)
                schema.with((Record) thing, schema.field(field).orElseThrow(), value)));
    }
}
