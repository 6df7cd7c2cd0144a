package org.trialign.ui.stage;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import tools.jackson.databind.node.JsonNodeFactory;

/** The parts of the desk: switches, who is revealed, who is here. */
class DeskPartsTest extends StageScene {
    @Test
    @Rule("SG-12")
    void aSwitchIsFlippedForAllOrOneAndFallsBack() {
        var table = new SwitchTable();
        UI.getCurrent().add(table);
        shown(table, "facilitator");
        _click(button(table, "Own cards and links, Velmouth City Library"));
        shown(table, "facilitator");
        var differs = button(table, "Own cards and links, Velmouth City Library: not as the phase sets it");
        assertThat(differs.getElement().getAttribute("aria-checked")).isEqualTo("false");
        _click(button(table, "Comments, All"));
        shown(table, "facilitator");
        assertThat(text(table)).contains("Comments no screen yet");
        assertThat(text(table)).contains("2 are not as the phase sets them");
        _click(button(table, "Reset Own cards and links"));
        assertThat(now().rows(RowType.SWITCHES)).extracting(row -> row.id()).containsExactly("comments");
        shown(table, "facilitator");
        _click(button(table, "Reset all"));
        assertThat(now().rows(RowType.SWITCHES)).isEmpty();
    }

    @Test
    @Rule("SG-13")
    void oneAgencyIsRevealedAndHiddenAgainEachAfterAQuestion() {
        var list = new RevealList();
        UI.getCurrent().add(list);
        shown(list, "facilitator");
        assertThat(button(list, "Reveal all").getClassNames()).doesNotContain("primary");
        _click(button(list, "Reveal Velmouth City Library"));
        assertThat(now().isRevealed("LIB")).isFalse();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().isRevealed("LIB")).isTrue();
        assertThat(now().isRevealed("POL")).isFalse();
        shown(list, "facilitator");
        _click(button(list, "Hide Velmouth City Library again"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().isRevealed("LIB")).isFalse();
    }

    @Test
    @Rule("SS-73")
    void oneAgencyThatDraftsIsSpokenOfAsOne() {
        var list = new RevealList();
        UI.getCurrent().add(list);
        does("facilitator", new Edit.RevealAgency("LIB"));
        assertThat(text(shown(list, "facilitator"))).contains("4 of 5 agencies still draft");
        List.of("POL", "PHD", "HSA").forEach(agency -> does("facilitator", new Edit.RevealAgency(agency)));
        assertThat(text(shown(list, "facilitator"))).contains("One of 5 agencies still drafts");
    }

    @Test
    @Rule("SG-42")
    void nobodyIsRevealedWhomTheQuestionDidNotName() {
        does("facilitator", new Edit.RevealAgency("LIB"));
        var list = new RevealList();
        UI.getCurrent().add(list);
        shown(list, "facilitator");
        _click(button(list, "Reveal all"));
        does("facilitator", new Edit.HideAgency("LIB"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().rows(RowType.REVEALS)).isEmpty();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().rows(RowType.REVEALS)).hasSize(5);
    }

    @Test
    @Rule("SG-14")
    void ofAPrivateDraftTheFacilitatorGetsNumbersAndThatItsPeopleAreHere() {
        var lead = rooms.of(workshop)
                .people()
                .enter(now().member(account("lib-lead")).orElseThrow(), "another browser");
        lead.at("card/lib-v1");
        var list = new PeopleList();
        UI.getCurrent().add(list);
        assertThat(text(shown(list, "facilitator")))
                .contains("Name of lib-lead")
                .doesNotContain("card of");
        does("facilitator", new Edit.RevealAgency("LIB"));
        assertThat(text(shown(list, "facilitator"))).contains("on a card of Velmouth City Library");
        lead.at("problem");
        assertThat(text(shown(list, "facilitator"))).contains("Problem");
        lead.at("parts/G3%7Cfa-day");
        assertThat(text(shown(list, "facilitator"))).contains("Who holds what");
        lead.close();
        assertThat(text(shown(list, "facilitator"))).contains("0 here");
        int cards = rooms.of(workshop).view(new FacilitatorAudience()).counts().get("POL");
        var reveals = new RevealList();
        UI.getCurrent().add(reveals);
        assertThat(text(shown(reveals, "facilitator"))).contains(cards + " cards");
        Edit another = new Edit.AddCard(
                "POL",
                RowType.VALUES,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("title", "New")
                        .put("cell", "IW")
                        .put("role", "core"));
        does("pol-lead", another);
        does("pol-lead", another);
        assertThat(text(shown(reveals, "facilitator")))
                .as("the first is released at once, the second after ten seconds")
                .contains((cards + 1) + " cards")
                .doesNotContain((cards + 2) + " cards");
    }
}
