package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.db.gen.Tables.CHANGE_MARK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.trialign.Rule;
import org.trialign.audience.Audience;
import org.trialign.audience.CardEvent;
import org.trialign.audience.CardStep;
import org.trialign.model.Edit;
import org.trialign.model.Link;

/** The history of a card and the bin, whatever the database (docs/spec/undo.md). */
interface HistoryContract {
    /** The databases behind it, and words for what people do. */
    StorageScene scene();

    @Test
    @Rule("UN-5")
    default void theHistoryOfACardIsReadPageByPageWithItsLinks() {
        String workshop = scene().lanternStreet();
        for (int i = 0; i < 12; i++) {
            scene().set(workshop, "lib-lead", "lib-o1", "volume", "number " + i);
        }
        Link link = scene().workshops.snapshot(workshop).workshop().triangle("LIB").links().stream()
                .filter(one -> one.from().equals("lib-o1"))
                .findFirst()
                .orElseThrow();
        scene().does(workshop, "lib-deputy", new Edit.RemoveLink("LIB", link.from(), link.to()));
        String lost = scene().title(workshop, link.to());
        scene().does(workshop, "lib-deputy", new Edit.RemoveCard(link.to()));

        var library = new Audience.AgencyAudience("LIB");
        LookingBack.Page<CardEvent> first = scene().past.history(workshop, library, "lib-o1", null, 5);
        assertThat(first.entries().getFirst().steps()).singleElement().isInstanceOf(CardStep.LinkWent.class);
        assertThat(first.entries().getFirst().actor()).isEqualTo(scene().account("lib-deputy"));
        assertThat(first.titles()).isEqualTo(Map.of(link.to(), lost));
        var revisions = new ArrayList<>(
                first.entries().stream().map(CardEvent::revision).toList());
        Long next = first.next();
        while (next != null) {
            LookingBack.Page<CardEvent> page = scene().past.history(workshop, library, "lib-o1", next, 5);
            page.entries().forEach(event -> revisions.add(event.revision()));
            next = page.next();
        }
        assertThat(revisions).containsExactly(14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        for (Audience other : List.of(new Audience.AgencyAudience("POL"), new Audience.ObserverAudience())) {
            assertThat(scene().past.history(workshop, other, "lib-o1", null, 50).entries())
                    .extracting(CardEvent::revision)
                    .doesNotContain(1L)
                    .contains(13L);
        }
        scene().does(workshop, "facilitator", new Edit.HideAgency("LIB"));
        scene().does(workshop, "facilitator", new Edit.RevealAgency("LIB"));
        assertThat(scene().past
                        .history(workshop, new Audience.AgencyAudience("POL"), "lib-o1", null, 50)
                        .entries())
                .isEmpty();
    }

    @Test
    @Rule({"UN-4", "UN-6"})
    default void theBinHoldsEachCardThatIsGoneOnceByItsLastRemoval() {
        String workshop = scene().lanternStreet();
        scene().does(workshop, "lib-lead", new Edit.RemoveCard("lib-u1"));
        scene().does(workshop, "lib-deputy", new Edit.RemoveCard("lib-o1"));
        scene().does(workshop, "lib-lead", new Edit.PutBack("lib-u1"));
        scene().does(workshop, "lib-lead", new Edit.RemoveCard("lib-u1"));
        scene().does(workshop, "pol-lead", new Edit.RemoveCard("pol-o1"));
        var library = new Audience.AgencyAudience("LIB");
        assertThat(bin(workshop, library)).containsExactly("lib-u1 5", "lib-o1 3");
        assertThat(scene().past.bin(workshop, library, "LIB", 3L, 1).entries()).isEmpty();
        assertThat(bin(workshop, new Audience.AgencyAudience("POL"))).containsExactly("lib-u1 5", "lib-o1 3");
        scene().does(workshop, "lib-deputy", new Edit.PutBack("lib-o1"));
        assertThat(bin(workshop, library)).containsExactly("lib-u1 5");
        scene().does(workshop, "facilitator", new Edit.HideAgency("LIB"));
        for (Audience other : List.of(
                new Audience.AgencyAudience("POL"),
                new Audience.FacilitatorAudience(),
                new Audience.ObserverAudience())) {
            assertThat(bin(workshop, other)).as("%s", other).isEmpty();
        }
    }

    @Test
    @Rule("ST-21")
    default void changesThatWereWrittenBeforeThereWereMarksAreMarkedWhenTheServerStarts() {
        String workshop = scene().lanternStreet();
        scene().does(workshop, "lib-lead", new Edit.RemoveCard("lib-u1"));
        Set<String> marks = marks(workshop);
        scene().sql
                .deleteFrom(CHANGE_MARK)
                .where(CHANGE_MARK.WORKSHOP_ID.eq(workshop))
                .execute();
        scene().markOldChanges.run(new DefaultApplicationArguments());
        assertThat(marks(workshop)).isEqualTo(marks);
        assertThat(marks).hasSizeGreaterThan(100);
    }

    @Test
    @Rule("FR-12")
    default void whoGetsTheLettersOfAnAgencyThatIsGoneFindsNothingOfItInTheBin() {
        String workshop = scene().workshop();
        CommandResult.Done made = scene().agencyWithACard(workshop, "Harbour office");
        scene().does(workshop, "facilitator", new Edit.RemoveCard(made.ids().get("c")));
        scene().does(workshop, "facilitator", new Edit.RemoveAgency("HAR"));
        CommandResult.Done later = (CommandResult.Done) scene().execute(
                        workshop,
                        scene().facilitator(),
                        new Edit.AddAgency(StorageScene.object("id", "b", "name", "Harvest helpers")));
        String letters = later.ids().get("b");
        assertThat(scene().past
                        .bin(workshop, new Audience.AgencyAudience(letters), letters, null, 10)
                        .entries())
                .isEmpty();
        assertThat(letters).isNotEqualTo("HAR");
    }

    private List<String> bin(String workshop, Audience audience) {
        return scene().past.bin(workshop, audience, "LIB", null, 10).entries().stream()
                .map(card -> card.id() + " " + card.revision())
                .toList();
    }

    private Set<String> marks(String workshop) {
        return scene().sql
                .selectFrom(CHANGE_MARK)
                .where(CHANGE_MARK.WORKSHOP_ID.eq(workshop))
                .fetchSet(mark -> mark.getMark() + " " + mark.getRevision());
    }
}
