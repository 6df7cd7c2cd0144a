package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Later;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;

/** Undo, redo and putting back, by the rights of the moment, whatever the database (docs/spec/undo.md). */
interface UndoContract {
    /** The databases behind it, and words for what people do. */
    StorageScene scene();

    @Test
    @Rule({"UN-1", "UN-3"})
    default void anUndoIsACommandThatIsLoggedAndDoneOnceHoweverOftenItIsSent() {
        String workshop = scene().lanternStreet();
        List<String> before = scene().all(scene().workshops.snapshot(workshop));
        String title = scene().value(workshop, "lib-o1", "title");
        scene().set(workshop, "lib-lead", "lib-o1", "volume", "one");
        scene().set(workshop, "lib-deputy", "lib-o1", "title", "theirs");
        scene().set(workshop, "lib-deputy", "lib-o1", "title", title);
        scene().set(workshop, "lib-lead", "lib-o2", "volume", "two");

        var undo = scene().command(new Edit.Undo(null));
        CommandResult first = scene().workshops.execute(workshop, scene().account("lib-lead"), undo);
        assertThat(scene().workshops.execute(workshop, scene().account("lib-lead"), undo))
                .isEqualTo(first);
        assertThat(scene().workshops.execute(workshop, scene().account("lib-deputy"), undo))
                .isInstanceOf(CommandResult.Refused.class);
        scene().undo(workshop, "lib-lead");
        scene().undo(workshop, "lib-deputy");
        scene().undo(workshop, "lib-deputy");
        assertThat(scene().all(scene().workshops.snapshot(workshop))).isEqualTo(before);
        scene().does(workshop, "lib-lead", new Edit.Redo());
        scene().does(workshop, "lib-lead", new Edit.Redo());
        assertThat(scene().value(workshop, "lib-o2", "volume")).isEqualTo("two");

        assertThat(scene().log.since(workshop, 5).stream().map(change -> change.kind() + " " + change.undoes()))
                .containsExactly("undo 5", "undo 2", "undo 4", "undo 3", "redo 7", "redo 6");
        Snapshot replayed = scene().replayed(workshop);
        assertThat(scene().all(replayed))
                .isEqualTo(scene().all(Snapshot.of(0, scene().rows.readAll(workshop))));
    }

    @Test
    @Rule("UN-1")
    default void aLongWayBackIsReadFromTheLog() {
        String workshop = scene().lanternStreet();
        List<String> before = scene().all(scene().workshops.snapshot(workshop));
        for (int i = 0; i < 60; i++) {
            scene().set(workshop, "lib-lead", "lib-o1", "volume", "number " + i);
        }
        for (int i = 0; i < 60; i++) {
            scene().undo(workshop, "lib-lead");
        }
        assertThat(scene().all(scene().workshops.snapshot(workshop))).isEqualTo(before);
        assertThat(scene().refusal(workshop, "lib-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Stale.class);
        for (int i = 0; i < 60; i++) {
            scene().does(workshop, "lib-lead", new Edit.Redo());
        }
        assertThat(scene().value(workshop, "lib-o1", "volume")).isEqualTo("number 59");
    }

    @Test
    @Rule({"UN-2", "UN-3"})
    default void whatCanNotBeTakenBackSaysWhyAndLeavesNoTrace() {
        String workshop = scene().lanternStreet();
        scene().set(workshop, "lib-lead", "lib-o1", "volume", "mine");
        scene().set(workshop, "lib-deputy", "lib-o1", "volume", "theirs");
        assertThat(scene().refusal(workshop, "lib-lead", new Edit.Undo(null)))
                .isInstanceOfSatisfying(Refusal.Overtaken.class, why -> {
                    assertThat(why.later().what()).isEqualTo(Later.What.CHANGED);
                    assertThat(why.later().by()).isEqualTo(scene().account("lib-deputy"));
                    assertThat(why.why()).contains("changed \"volume\" of");
                });
        assertThat(scene().workshops.snapshot(workshop).revision()).isEqualTo(3);
    }

    @Test
    @Rule("UN-3")
    default void theRightsOfTheMomentCount() {
        String workshop = scene().lanternStreet();
        scene().set(workshop, "lib-lead", "lib-o1", "volume", "mine");
        scene().set(workshop, "pol-lead", "pol-o1", "volume", "mine");
        scene().does(workshop, "facilitator", new Edit.SetSwitch(Switch.CARDS, null, false));
        assertThat(scene().refusal(workshop, "lib-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Forbidden.class);
        scene().does(workshop, "facilitator", new Edit.SetSwitch(Switch.CARDS, null, true));
        scene().does(
                        workshop,
                        "facilitator",
                        new Edit.MoveMember(scene().account("pol-lead"), Role.AGENCY_LEAD, "LIB"));
        assertThat(scene().refusal(workshop, "pol-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Forbidden.class);
        scene().does(workshop, "facilitator", new Edit.MoveMember(scene().account("pol-lead"), Role.OBSERVER, null));
        assertThat(scene().refusal(workshop, "pol-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Forbidden.class);
        scene().does(workshop, "facilitator", new Edit.RemoveMember(scene().account("pol-lead")));
        assertThat(scene().refusal(workshop, "pol-lead", new Edit.Undo(null))).isInstanceOf(Refusal.NotFound.class);
        scene().undo(workshop, "lib-lead");
    }

    @Test
    @Rule({"UN-4", "UN-3"})
    default void aRemovedCardIsPutBackByWhoEditsItsTriangle() {
        String workshop = scene().lanternStreet();
        List<String> before = scene().all(scene().workshops.snapshot(workshop));
        scene().does(workshop, "lib-lead", new Edit.RemoveCard("lib-u1"));
        scene().does(workshop, "facilitator", new Edit.SetSwitch(Switch.CARDS, "LIB", false));
        assertThat(scene().refusal(workshop, "lib-deputy", new Edit.PutBack("lib-u1")))
                .isInstanceOf(Refusal.Forbidden.class);
        scene().does(workshop, "facilitator", new Edit.ResetSwitches(null, "LIB"));
        assertThat(scene().refusal(workshop, "pol-lead", new Edit.PutBack("lib-u1")))
                .isInstanceOf(Refusal.Forbidden.class);
        scene().does(workshop, "facilitator", new Edit.HideAgency("LIB"));
        assertThat(scene().refusal(workshop, "pol-lead", new Edit.PutBack("lib-u1")))
                .isEqualTo(scene().refusal(workshop, "pol-lead", new Edit.PutBack("lib-u1")))
                .isInstanceOf(Refusal.NotFound.class);
        scene().does(workshop, "facilitator", new Edit.RevealAgency("LIB"));
        scene().does(workshop, "lib-deputy", new Edit.PutBack("lib-u1"));
        long revision = scene().workshops.snapshot(workshop).revision();
        scene().does(workshop, "lib-deputy", new Edit.PutBack("lib-u1"));
        assertThat(scene().log.since(workshop, revision).getFirst().rows()).isEmpty();
        assertThat(scene().cards(scene().workshops.snapshot(workshop))).isEqualTo(scene().cards(before));
        assertThat(scene().refusal(workshop, "lib-lead", new Edit.PutBack("lib-none")))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @Rule("UN-1")
    default void whatCanBeUndoneNextIsKnownWithAndWithoutWhatWasKnownBefore() {
        String workshop = scene().lanternStreet();
        Member lead = scene().workshops
                .snapshot(workshop)
                .member(scene().account("lib-lead"))
                .orElseThrow();
        LookingBack.Steps steps = scene().past.steps(workshop, lead, null);
        assertThat(steps.undo()).isEmpty();
        for (Edit edit : List.of(
                new Edit.RemoveCard("lib-u1"),
                new Edit.Undo(null),
                new Edit.Redo(),
                new Edit.Undo(null),
                new Edit.RemoveCard("lib-o1"),
                new Edit.RemoveCard("lib-o2"),
                new Edit.Undo(null))) {
            scene().does(workshop, "lib-lead", edit);
            steps = scene().past.steps(workshop, lead, steps);
            LookingBack.Steps fresh = scene().past.steps(workshop, lead, null);
            assertThat(scene().told(steps)).as("after %s", edit).isEqualTo(scene().told(fresh));
        }
        assertThat(steps.undo().orElseThrow().revision()).isEqualTo(6);
        assertThat(steps.redo().orElseThrow().revision()).isEqualTo(8);
        assertThat(scene().past.stepBefore(workshop, lead, 6)).isEmpty();
        scene().does(workshop, "facilitator", new Edit.MoveMember(lead.account(), Role.AGENCY_LEAD, "POL"));
        scene().does(workshop, "facilitator", new Edit.HideAgency("LIB"));
        Member moved =
                scene().workshops.snapshot(workshop).member(lead.account()).orElseThrow();
        assertThat(scene().past.steps(workshop, moved, null).undo()).isEmpty();
    }
}
