package org.trialign.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Switch;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an undo does to links with other agencies, and tells of those that are hidden (docs/spec/undo.md). */
interface UndoAcrossAgenciesContract {
    /** The databases behind it, and words for what people do. */
    StorageScene scene();

    @Test
    @Rule("UN-3")
    default void aHandOffThatItsOtherEndRemovedComesBackAgreedAndStaysHiddenWithItsAgency() {
        String workshop = scene().lanternStreet();
        Row handOff = scene().workshops.snapshot(workshop).rows(RowType.CROSS_LINKS).stream()
                .filter(row -> ((CrossLink) row.thing()).isAgreed())
                .findFirst()
                .orElseThrow();
        String giver = scene().owner(workshop, ((CrossLink) handOff.thing()).from());
        String taker = scene().owner(workshop, ((CrossLink) handOff.thing()).to());
        for (String agency : List.of(giver, taker)) {
            String lead = lead(agency);
            scene().does(workshop, lead, new Edit.RemoveCrossLink(handOff.id()));
            scene().undo(workshop, lead);
            assertThat(scene().workshops.snapshot(workshop).find(handOff.key())).contains(handOff);
        }
        String lead = lead(taker);
        scene().does(workshop, lead, new Edit.RemoveCrossLink(handOff.id()));
        scene().does(workshop, "facilitator", new Edit.HideAgency(giver));
        assertThat(scene().refusal(workshop, lead, new Edit.Undo(null))).isInstanceOf(Refusal.NotFound.class);
        scene().does(workshop, lead(giver), new Edit.RemoveCard(((CrossLink) handOff.thing()).from()));
        assertThat(scene().refusal(workshop, lead, new Edit.Undo(null))).isInstanceOf(Refusal.NotFound.class);
    }

    private static String lead(String agency) {
        return agency.toLowerCase(Locale.ROOT) + "-lead";
    }

    @Test
    @Rule("UN-9")
    default void whatBecameOfACrossLinkWithAHiddenAgencyIsNotTold() {
        String workshop = scene().lanternStreet();
        String link = drawn(workshop, "lib-lead", "LIB", "lib-o2");
        long drawn = scene().workshops.snapshot(workshop).revision();
        scene().does(
                        workshop,
                        "lib-lead",
                        new Edit.SetCrossLink(link, "note", JsonNodeFactory.instance.stringNode("By noon")));
        scene().does(workshop, "facilitator", new Edit.HideAgency("POL"));
        Refusal whileItStands = scene().refusal(workshop, "lib-lead", new Edit.Undo(null));
        assertThat(whileItStands).isInstanceOf(Refusal.NotFound.class);
        scene().does(workshop, "pol-lead", new Edit.RemoveCard("pol-a1"));
        for (Integer step : new Integer[] {null, Math.toIntExact(drawn)}) {
            assertThat(scene().refusal(workshop, "lib-lead", new Edit.Undo(step)))
                    .as("step %s", step)
                    .isEqualTo(whileItStands);
        }
        scene().does(workshop, "facilitator", new Edit.RevealAgency("POL"));
        assertThat(scene().refusal(workshop, "lib-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Overtaken.class);
    }

    @Test
    @Rule("UN-9")
    default void aCrossLinkThatIsHiddenKeepsNoCardFromGoing() {
        String workshop = scene().lanternStreet();
        var value = JsonNodeFactory.instance.objectNode().put("title", "Nights").put("kind", "service");
        var made = (CommandResult.Done) scene().workshops
                .execute(
                        workshop,
                        scene().account("lib-lead"),
                        scene().command(new Edit.AddCard("LIB", RowType.OUTPUTS, value.put("id", "o"))));
        String link = drawn(workshop, "pol-lead", "POL", made.ids().get("o"));
        assertThat(scene().refusal(workshop, "lib-lead", new Edit.Undo(null))).isInstanceOf(Refusal.Overtaken.class);
        scene().does(workshop, "facilitator", new Edit.HideAgency("POL"));
        scene().undo(workshop, "lib-lead");
        assertThat(scene().workshops.snapshot(workshop).card(made.ids().get("o")))
                .isEmpty();
        assertThat(scene().workshops.snapshot(workshop).find(RowType.CROSS_LINKS, link))
                .isEmpty();
    }

    @Test
    @Rule("UN-8")
    default void whatOneCouldUndoDoesNotNameACardThatWasHiddenSince() {
        String workshop = scene().lanternStreet();
        Member lead = scene().workshops
                .snapshot(workshop)
                .member(scene().account("lib-lead"))
                .orElseThrow();
        drawn(workshop, "lib-lead", "LIB", "lib-o2");
        LookingBack.Steps steps = scene().past.steps(workshop, lead, null);
        assertThat(steps.undo()).isPresent();
        scene().does(workshop, "facilitator", new Edit.SetSwitch(Switch.COMMENTS, null, true));
        steps = scene().past.steps(workshop, lead, steps);
        assertThat(steps.undo()).isPresent();
        scene().does(workshop, "facilitator", new Edit.HideAgency("POL"));
        steps = scene().past.steps(workshop, lead, steps);
        assertThat(steps.undo()).isEmpty();
        assertThat(scene().refusal(workshop, "lib-lead", new Edit.Undo(null))).isInstanceOf(Refusal.NotFound.class);
        scene().does(workshop, "pol-lead", new Edit.RemoveCard("pol-a1"));
        scene().does(workshop, "facilitator", new Edit.RevealAgency("POL"));
        assertThat(scene().told(scene().past.steps(workshop, lead, steps)))
                .isEqualTo(scene().told(scene().past.steps(workshop, lead, null)));
    }

    /** A hand-off to pol-a1, by its id. */
    private String drawn(String workshop, String who, String by, String from) {
        var handOff = StorageScene.object("id", "x", "by", by, "from", from, "to", "pol-a1", "effect", "+");
        var made = (CommandResult.Done) scene().workshops
                .execute(workshop, scene().account(who), scene().command(new Edit.AddCrossLink(handOff)));
        return made.ids().get("x");
    }
}
