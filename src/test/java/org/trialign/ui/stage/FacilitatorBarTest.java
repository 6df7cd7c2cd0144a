package org.trialign.ui.stage;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.Place;
import org.trialign.model.RowType;
import org.trialign.model.Switch;
import tools.jackson.databind.node.JsonNodeFactory;

/** The bar of who facilitates: moves, and what is to be seen to. */
class FacilitatorBarTest extends StageScene {
    @Test
    @Rule("SG-10")
    void onlyFacilitatorsHaveTheBar() {
        assertThat(_find(strip("facilitator"), FacilitatorBar.class)).hasSize(1);
        assertThat(_find(strip("lib-lead"), FacilitatorBar.class)).isEmpty();
        assertThat(_find(strip("observer-council"), FacilitatorBar.class)).isEmpty();
    }

    @Test
    @Rule("SG-11")
    void aMoveSaysWhatItOpensAndClosesAndThatItRevealsNobody() {
        does("facilitator", new Edit.SetSwitch(Switch.MARKS, null, true));
        List<String> effects = PhaseMove.effects(UI.getCurrent(), now(), Phase.COMPARE);
        assertThat(effects)
                .contains(
                        "Agencies stop editing their cards and links.",
                        "Agencies can draw and agree hand-offs and burdens.",
                        "Without a screen of their own yet, aloud or on paper: Comments, Marks.",
                        "Switches that were flipped go back to what the phase sets.")
                .noneMatch(words -> words.contains("can comment") || words.contains("mark findings"));
        assertThat(effects.getLast()).startsWith("It reveals nobody by itself. Still private: Velmouth City Library");
        does("facilitator", new Edit.SetPhase(Phase.COMPARE), new Edit.RevealAgency(null));
        assertThat(PhaseMove.effects(UI.getCurrent(), now(), Phase.DRAFT))
                .contains(
                        "Agencies edit their own cards and links.", "It hides nobody: who is revealed stays revealed.");
    }

    @Test
    @Rule("SG-11")
    void aMoveIsMadeOnceItIsConfirmedAndThenTheBarOffersTheReveal() {
        StageStrip strip = strip("facilitator");
        _click(button(strip, "Move to Compare"));
        assertThat(now().phase()).isEqualTo(Phase.DRAFT);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().phase()).isEqualTo(Phase.COMPARE);
        assertThat(now().rows(RowType.REVEALS)).isEmpty();
        strip.show(stage("facilitator"), state());
        assertThat(button(strip, "Reveal … (5 private)").getClassNames()).contains("primary");
        assertThat(button(strip, "Back to Draft").isVisible()).isTrue();
    }

    @Test
    @Rule("SG-42")
    void aMoveThatIsConfirmedAfterAnotherOneIsAskedAnew() {
        StageStrip strip = strip("facilitator");
        _click(button(strip, "Move to Compare"));
        does("facilitator", new Edit.SetPhase(Phase.ALIGN));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().phase()).isEqualTo(Phase.ALIGN);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().phase()).isEqualTo(Phase.COMPARE);
    }

    @Test
    @Rule("SG-40")
    void theDialogOfTheBarIsHeadedByWhatOneDoesThere() {
        StageStrip strip = strip("facilitator");
        _click(button(strip, "Reveal … (5 private)"));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Reveal agencies");
        does("facilitator", new Edit.RevealAgency(null));
        strip.show(stage("facilitator"), state());
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Progress");
        _get(Dialog.class).close();
        _click(button(strip, "Progress"));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Progress");
    }

    @Test
    @Rule("SG-36")
    void theBarLeadsToWordsThatAreProposedUntilAFacilitatorHasSeenToThem() {
        StageStrip strip = strip("facilitator");
        assertThat(_find(strip, Anchor.class)).isEmpty();
        does("lib-lead", propose("bus", "Bus station"), propose("quay", "The old quay"));
        strip.show(stage("facilitator"), state());
        Anchor words = _get(strip, Anchor.class);
        assertThat(words.getText()).isEqualTo("2 words are proposed");
        assertThat(words.getHref()).endsWith("w/stage/problem");
        does("facilitator", new Edit.RefuseTerm(RowType.PLACES, named("Bus station")));
        strip.show(stage("facilitator"), state());
        assertThat(words.getText()).isEqualTo("One word is proposed");
        does("facilitator", new Edit.AcceptTerm(RowType.PLACES, named("The old quay")));
        strip.show(stage("facilitator"), state());
        assertThat(_find(strip, Anchor.class)).isEmpty();
    }

    private static Edit propose(String id, String name) {
        return new Edit.ProposeTerm(
                "LIB",
                RowType.PLACES,
                JsonNodeFactory.instance.objectNode().put("id", id).put("name", name));
    }

    private String named(String name) {
        return now().rows(RowType.PLACES).stream()
                .filter(row ->
                        row.thing() instanceof Place place && place.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
