package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trialign.db.gen.Tables.CHANGE_MARK;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.trialign.Rule;
import org.trialign.audience.Audience;
import org.trialign.audience.CardEvent;
import org.trialign.audience.CardStep;
import org.trialign.model.Change;
import org.trialign.model.Command;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.model.Later;
import org.trialign.model.Link;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import org.trialign.model.format.ThingJson;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.RowStore;
import tools.jackson.databind.node.JsonNodeFactory;

/** Undo, redo and putting back, by the rights of the moment, whatever the database (docs/spec/undo.md). */
abstract class LookingBackContract extends PeopleContract {
    @Autowired
    RowStore rows;

    @Autowired
    ChangeLog log;

    @Autowired
    LookingBack past;

    @Autowired
    MarkOldChanges markOldChanges;

    @Test
    @Rule({"UN-1", "UN-3"})
    void anUndoIsACommandThatIsLoggedAndDoneOnceHoweverOftenItIsSent() {
        String workshop = lanternStreet();
        List<String> before = all(workshops.snapshot(workshop));
        String title = value(workshop, "lib-o1", "title");
        set(workshop, "lib-lead", "lib-o1", "volume", "one");
        set(workshop, "lib-deputy", "lib-o1", "title", "theirs");
        set(workshop, "lib-deputy", "lib-o1", "title", title);
        set(workshop, "lib-lead", "lib-o2", "volume", "two");

        var undo = command(new Edit.Undo(null));
        Outcome first = workshops.execute(workshop, account("lib-lead"), undo);
        assertThat(workshops.execute(workshop, account("lib-lead"), undo)).isEqualTo(first);
        assertThat(workshops.execute(workshop, account("lib-deputy"), undo)).isInstanceOf(Outcome.Refused.class);
        undo(workshop, "lib-lead");
        undo(workshop, "lib-deputy");
        undo(workshop, "lib-deputy");
        assertThat(all(workshops.snapshot(workshop))).isEqualTo(before);
        execute(workshop, "lib-lead", new Edit.Redo());
        execute(workshop, "lib-lead", new Edit.Redo());
        assertThat(value(workshop, "lib-o2", "volume")).isEqualTo("two");

        assertThat(log.since(workshop, 5).stream().map(change -> change.kind() + " " + change.undoes()))
                .containsExactly("undo 5", "undo 2", "undo 4", "undo 3", "redo 7", "redo 6");
        Snapshot replayed = Snapshot.of(0, List.of());
        for (Change change : log.since(workshop, 0)) {
            replayed = replayed.evolve(change);
        }
        assertThat(all(replayed)).isEqualTo(all(Snapshot.of(0, rows.readAll(workshop))));
    }

    @Test
    @Rule("UN-1")
    void aLongWayBackIsReadFromTheLog() {
        String workshop = lanternStreet();
        List<String> before = all(workshops.snapshot(workshop));
        for (int i = 0; i < 60; i++) {
            set(workshop, "lib-lead", "lib-o1", "volume", "number " + i);
        }
        for (int i = 0; i < 60; i++) {
            undo(workshop, "lib-lead");
        }
        assertThat(all(workshops.snapshot(workshop))).isEqualTo(before);
        assertThat(refusal(workshop, "lib-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Stale.class);
        for (int i = 0; i < 60; i++) {
            execute(workshop, "lib-lead", new Edit.Redo());
        }
        assertThat(value(workshop, "lib-o1", "volume")).isEqualTo("number 59");
    }

    @Test
    @Rule({"UN-2", "UN-3"})
    void whatCanNotBeTakenBackSaysWhyAndLeavesNoTrace() {
        String workshop = lanternStreet();
        set(workshop, "lib-lead", "lib-o1", "volume", "mine");
        set(workshop, "lib-deputy", "lib-o1", "volume", "theirs");
        assertThat(refusal(workshop, "lib-lead", new Edit.Undo(null)))
                .isInstanceOfSatisfying(Refusal.Overtaken.class, why -> {
                    assertThat(why.later().what()).isEqualTo(Later.What.CHANGED);
                    assertThat(why.later().by()).isEqualTo(account("lib-deputy"));
                    assertThat(why.why()).contains("changed \"volume\" of");
                });
        assertThat(workshops.snapshot(workshop).revision()).isEqualTo(3);
    }

    @Test
    @Rule("UN-3")
    void theRightsOfTheMomentCount() {
        String workshop = lanternStreet();
        set(workshop, "lib-lead", "lib-o1", "volume", "mine");
        set(workshop, "pol-lead", "pol-o1", "volume", "mine");
        execute(workshop, "facilitator", new Edit.SetSwitch(Switch.CARDS, null, false));
        assertThat(refusal(workshop, "lib-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Forbidden.class);
        execute(workshop, "facilitator", new Edit.SetSwitch(Switch.CARDS, null, true));
        execute(workshop, "facilitator", new Edit.MoveMember(account("pol-lead"), Role.AGENCY_LEAD, "LIB"));
        assertThat(refusal(workshop, "pol-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Forbidden.class);
        execute(workshop, "facilitator", new Edit.MoveMember(account("pol-lead"), Role.OBSERVER, null));
        assertThat(refusal(workshop, "pol-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Forbidden.class);
        execute(workshop, "facilitator", new Edit.RemoveMember(account("pol-lead")));
        assertThat(refusal(workshop, "pol-lead", new Edit.Undo(null))).isInstanceOf(Refusal.NotFound.class);
        undo(workshop, "lib-lead");
    }

    @Test
    @Rule("UN-3")
    void aHandOffThatItsOtherEndRemovedComesBackAgreedAndStaysHiddenWithItsAgency() {
        String workshop = lanternStreet();
        Row handOff = workshops.snapshot(workshop).rows(RowType.CROSS_LINKS).stream()
                .filter(row -> ((CrossLink) row.thing()).isAgreed())
                .findFirst()
                .orElseThrow();
        String giver = owner(workshop, ((CrossLink) handOff.thing()).from());
        String taker = owner(workshop, ((CrossLink) handOff.thing()).to());
        for (String agency : List.of(giver, taker)) {
            String lead = agency.toLowerCase(java.util.Locale.ROOT) + "-lead";
            execute(workshop, lead, new Edit.RemoveCrossLink(handOff.id()));
            undo(workshop, lead);
            assertThat(workshops.snapshot(workshop).find(handOff.key())).contains(handOff);
        }
        String lead = taker.toLowerCase(java.util.Locale.ROOT) + "-lead";
        execute(workshop, lead, new Edit.RemoveCrossLink(handOff.id()));
        execute(workshop, "facilitator", new Edit.HideAgency(giver));
        assertThat(refusal(workshop, lead, new Edit.Undo(null))).isInstanceOf(Refusal.NotFound.class);
        execute(
                workshop,
                giver.toLowerCase(java.util.Locale.ROOT) + "-lead",
                new Edit.RemoveCard(((CrossLink) handOff.thing()).from()));
        assertThat(refusal(workshop, lead, new Edit.Undo(null))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @Rule({"UN-4", "UN-3"})
    void aRemovedCardIsPutBackByWhoEditsItsTriangle() {
        String workshop = lanternStreet();
        List<String> before = all(workshops.snapshot(workshop));
        execute(workshop, "lib-lead", new Edit.RemoveCard("lib-u1"));
        execute(workshop, "facilitator", new Edit.SetSwitch(Switch.CARDS, "LIB", false));
        assertThat(refusal(workshop, "lib-deputy", new Edit.PutBack("lib-u1"))).isInstanceOf(Refusal.Forbidden.class);
        execute(workshop, "facilitator", new Edit.ResetSwitches(null, "LIB"));
        assertThat(refusal(workshop, "pol-lead", new Edit.PutBack("lib-u1"))).isInstanceOf(Refusal.Forbidden.class);
        execute(workshop, "facilitator", new Edit.HideAgency("LIB"));
        assertThat(refusal(workshop, "pol-lead", new Edit.PutBack("lib-u1")))
                .isEqualTo(refusal(workshop, "pol-lead", new Edit.PutBack("lib-u1")))
                .isInstanceOf(Refusal.NotFound.class);
        execute(workshop, "facilitator", new Edit.RevealAgency("LIB"));
        execute(workshop, "lib-deputy", new Edit.PutBack("lib-u1"));
        long revision = workshops.snapshot(workshop).revision();
        execute(workshop, "lib-deputy", new Edit.PutBack("lib-u1"));
        assertThat(log.since(workshop, revision).getFirst().rows()).isEmpty();
        assertThat(cards(workshops.snapshot(workshop))).isEqualTo(cards(before));
        assertThat(refusal(workshop, "lib-lead", new Edit.PutBack("lib-none"))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @Rule("UN-5")
    void theHistoryOfACardIsReadPageByPageWithItsLinks() {
        String workshop = lanternStreet();
        for (int i = 0; i < 12; i++) {
            set(workshop, "lib-lead", "lib-o1", "volume", "number " + i);
        }
        Link link = workshops.snapshot(workshop).workshop().triangle("LIB").links().stream()
                .filter(one -> one.from().equals("lib-o1"))
                .findFirst()
                .orElseThrow();
        execute(workshop, "lib-deputy", new Edit.RemoveLink("LIB", link.from(), link.to()));
        String lost = title(workshop, link.to());
        execute(workshop, "lib-deputy", new Edit.RemoveCard(link.to()));

        var library = new Audience.AgencyAudience("LIB");
        LookingBack.Page<CardEvent> first = past.history(workshop, library, "lib-o1", null, 5);
        assertThat(first.entries().getFirst().steps()).singleElement().isInstanceOf(CardStep.LinkWent.class);
        assertThat(first.entries().getFirst().actor()).isEqualTo(account("lib-deputy"));
        assertThat(first.titles()).isEqualTo(Map.of(link.to(), lost));
        var revisions = new ArrayList<>(
                first.entries().stream().map(CardEvent::revision).toList());
        Long next = first.next();
        while (next != null) {
            LookingBack.Page<CardEvent> page = past.history(workshop, library, "lib-o1", next, 5);
            page.entries().forEach(event -> revisions.add(event.revision()));
            next = page.next();
        }
        assertThat(revisions).containsExactly(14L, 13L, 12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
        for (Audience other : List.of(new Audience.AgencyAudience("POL"), new Audience.ObserverAudience())) {
            assertThat(past.history(workshop, other, "lib-o1", null, 50).entries())
                    .extracting(CardEvent::revision)
                    .doesNotContain(1L)
                    .contains(13L);
        }
        execute(workshop, "facilitator", new Edit.HideAgency("LIB"));
        execute(workshop, "facilitator", new Edit.RevealAgency("LIB"));
        assertThat(past.history(workshop, new Audience.AgencyAudience("POL"), "lib-o1", null, 50)
                        .entries())
                .isEmpty();
    }

    @Test
    @Rule({"UN-4", "UN-6"})
    void theBinHoldsEachCardThatIsGoneOnceByItsLastRemoval() {
        String workshop = lanternStreet();
        execute(workshop, "lib-lead", new Edit.RemoveCard("lib-u1"));
        execute(workshop, "lib-deputy", new Edit.RemoveCard("lib-o1"));
        execute(workshop, "lib-lead", new Edit.PutBack("lib-u1"));
        execute(workshop, "lib-lead", new Edit.RemoveCard("lib-u1"));
        execute(workshop, "pol-lead", new Edit.RemoveCard("pol-o1"));
        var library = new Audience.AgencyAudience("LIB");
        assertThat(bin(workshop, library)).containsExactly("lib-u1 5", "lib-o1 3");
        assertThat(past.bin(workshop, library, "LIB", 3L, 1).entries()).isEmpty();
        assertThat(bin(workshop, new Audience.AgencyAudience("POL"))).containsExactly("lib-u1 5", "lib-o1 3");
        execute(workshop, "lib-deputy", new Edit.PutBack("lib-o1"));
        assertThat(bin(workshop, library)).containsExactly("lib-u1 5");
        execute(workshop, "facilitator", new Edit.HideAgency("LIB"));
        for (Audience other : List.of(
                new Audience.AgencyAudience("POL"),
                new Audience.FacilitatorAudience(),
                new Audience.ObserverAudience())) {
            assertThat(bin(workshop, other)).as("%s", other).isEmpty();
        }
    }

    private List<String> bin(String workshop, Audience audience) {
        return past.bin(workshop, audience, "LIB", null, 10).entries().stream()
                .map(card -> card.id() + " " + card.revision())
                .toList();
    }

    @Test
    @Rule("UN-1")
    void whatCanBeUndoneNextIsKnownWithAndWithoutWhatWasKnownBefore() {
        String workshop = lanternStreet();
        Member lead = workshops.snapshot(workshop).member(account("lib-lead")).orElseThrow();
        LookingBack.Steps steps = past.steps(workshop, lead, null);
        assertThat(steps.undo()).isEmpty();
        for (Edit edit : List.of(
                new Edit.RemoveCard("lib-u1"),
                new Edit.Undo(null),
                new Edit.Redo(),
                new Edit.Undo(null),
                new Edit.RemoveCard("lib-o1"),
                new Edit.RemoveCard("lib-o2"),
                new Edit.Undo(null))) {
            execute(workshop, "lib-lead", edit);
            steps = past.steps(workshop, lead, steps);
            LookingBack.Steps fresh = past.steps(workshop, lead, null);
            assertThat(told(steps)).as("after %s", edit).isEqualTo(told(fresh));
        }
        assertThat(steps.undo().orElseThrow().revision()).isEqualTo(6);
        assertThat(steps.redo().orElseThrow().revision()).isEqualTo(8);
        assertThat(past.stepBefore(workshop, lead, 6)).isEmpty();
        execute(workshop, "facilitator", new Edit.MoveMember(lead.account(), Role.AGENCY_LEAD, "POL"));
        execute(workshop, "facilitator", new Edit.HideAgency("LIB"));
        Member moved = workshops.snapshot(workshop).member(lead.account()).orElseThrow();
        assertThat(past.steps(workshop, moved, null).undo()).isEmpty();
    }

    private static String told(LookingBack.Steps steps) {
        return steps.at() + ": " + steps.undo().map(Change::revision) + " "
                + steps.redo().map(Change::revision);
    }

    @Test
    @Rule("UN-8")
    void whatOneCouldUndoDoesNotNameACardThatWasHiddenSince() {
        String workshop = lanternStreet();
        Member lead = workshops.snapshot(workshop).member(account("lib-lead")).orElseThrow();
        var handOff = JsonNodeFactory.instance
                .objectNode()
                .put("by", "LIB")
                .put("from", "lib-o2")
                .put("to", "pol-a1")
                .put("effect", "+");
        execute(workshop, "lib-lead", new Edit.AddCrossLink(handOff));
        LookingBack.Steps steps = past.steps(workshop, lead, null);
        assertThat(steps.undo()).isPresent();
        execute(workshop, "facilitator", new Edit.SetSwitch(Switch.COMMENTS, null, true));
        steps = past.steps(workshop, lead, steps);
        assertThat(steps.undo()).isPresent();
        execute(workshop, "facilitator", new Edit.HideAgency("POL"));
        steps = past.steps(workshop, lead, steps);
        assertThat(steps.undo()).isEmpty();
        assertThat(refusal(workshop, "lib-lead", new Edit.Undo(null))).isInstanceOf(Refusal.NotFound.class);
        execute(workshop, "pol-lead", new Edit.RemoveCard("pol-a1"));
        execute(workshop, "facilitator", new Edit.RevealAgency("POL"));
        assertThat(told(past.steps(workshop, lead, steps))).isEqualTo(told(past.steps(workshop, lead, null)));
    }

    @Test
    @Rule("ST-21")
    void changesThatWereWrittenBeforeThereWereMarksAreMarkedWhenTheServerStarts() {
        String workshop = lanternStreet();
        execute(workshop, "lib-lead", new Edit.RemoveCard("lib-u1"));
        Set<String> marks = marks(workshop);
        sql.deleteFrom(CHANGE_MARK).where(CHANGE_MARK.WORKSHOP_ID.eq(workshop)).execute();
        markOldChanges.run(new DefaultApplicationArguments());
        assertThat(marks(workshop)).isEqualTo(marks);
        assertThat(marks).hasSizeGreaterThan(100);
    }

    private String title(String workshop, String card) {
        return value(workshop, card, "title");
    }

    private Set<String> marks(String workshop) {
        return sql.selectFrom(CHANGE_MARK)
                .where(CHANGE_MARK.WORKSHOP_ID.eq(workshop))
                .fetchSet(mark -> mark.getMark() + " " + mark.getRevision());
    }

    private void undo(String workshop, String who) {
        execute(workshop, who, new Edit.Undo(null));
    }

    void execute(String workshop, String who, Edit edit) {
        Outcome outcome = workshops.execute(workshop, account(who), command(edit));
        assertThat(outcome).as("%s by %s", edit, who).isInstanceOf(Outcome.Done.class);
    }

    private Refusal refusal(String workshop, String who, Edit edit) {
        Outcome outcome =
                workshops.execute(workshop, account(who), new Command(UUID.randomUUID(), null, List.of(edit)));
        assertThat(outcome).as("%s by %s", edit, who).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusal();
    }

    private String owner(String workshop, String card) {
        return String.valueOf(
                workshops.snapshot(workshop).card(card).orElseThrow().agency());
    }

    private String value(String workshop, String card, String field) {
        return ThingJson.write(
                        workshops.snapshot(workshop).card(card).orElseThrow().thing())
                .get(field)
                .asString();
    }

    Outcome set(String workshop, String who, String card, String field, String value) {
        return workshops.execute(
                workshop,
                account(who),
                command(new Edit.SetField(card, field, JsonNodeFactory.instance.stringNode(value))));
    }

    /** The demo as it was made, in a workshop of its own. */
    String lanternStreet() {
        var made = new ArrayList<Row>();
        String demo = workshops.idOf("lantern-street").orElseThrow();
        log.since(demo, 0).getFirst().rows().forEach(row -> made.add(row.latest()));
        return workshops.create("lantern-" + UUID.randomUUID(), account("facilitator"), made);
    }

    static List<String> all(Snapshot snapshot) {
        return snapshot.rows().map(Row::toString).sorted().collect(Collectors.toList());
    }

    private static List<String> cards(Snapshot snapshot) {
        return cards(all(snapshot));
    }

    private static List<String> cards(List<String> rows) {
        return rows.stream()
                .filter(row -> row.contains("agency=LIB") && !row.contains("REVEALS"))
                .toList();
    }
}
