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
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.audience.Audience.AgencyAudience;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Audience.ObserverAudience;
import org.trialign.audience.Noticeable;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.Place;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.model.Switch;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.model.WallMode;
import org.trialign.ui.visit.Page;
import tools.jackson.databind.node.JsonNodeFactory;

/** The strip and the parts of the desk. */
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
    @Rule("SG-40")
    void theDialogOfTheBarIsHeadedByWhatOneDoesThere() {
        StageStrip strip = strip("facilitator");
        _click(button(strip, "Reveal … (5 private)"));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Reveal agencies");
        _get(Dialog.class).close();
        does("facilitator", new Edit.RevealAgency(null));
        strip.show(stage("facilitator"), state());
        _click(button(strip, "Progress"));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Progress");
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

    @Test
    @Rule("SG-15")
    void aLockSaysWhyAndWho() {
        var lead = now().member(account("lib-lead")).orElseThrow();
        var observer = now().member(account("observer-council")).orElseThrow();
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", lead)).isEmpty();
        does("facilitator", new Edit.SetSwitch(Switch.CARDS, "LIB", false));
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", lead))
                .contains("Cards can’t be changed now: Name of facilitator closed it for this agency.");
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", observer))
                .contains("Cards can’t be changed now: a facilitator closed it for this agency.");
        does("facilitator", new Edit.SetPhase(Phase.COMPARE));
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", lead))
                .contains("Cards can’t be changed now: the workshop is in Compare.");
        does("facilitator", new Edit.SetPhase(Phase.ALIGN), new Edit.SetStanding(Standing.State.ARCHIVED));
        assertThat(Lock.why(UI.getCurrent(), now(), Switch.CARDS, "LIB", lead))
                .contains("Cards can’t be changed now: the workshop is archived.");
    }

    @Test
    @Rule("SG-16")
    void whatIsHiddenWakesNoScreen() {
        Snapshot before = now();
        does("lib-lead", new Edit.RemoveCard("lib-v1"), new Edit.AskForHelp("LIB"));
        assertThat(Noticeable.differs(new AgencyAudience("POL"), before, now())).isFalse();
        assertThat(Noticeable.differs(new ObserverAudience(), before, now())).isFalse();
        assertThat(Noticeable.differs(new FacilitatorAudience(), before, now())).isTrue();
        assertThat(Noticeable.differs(new AgencyAudience("LIB"), before, now())).isTrue();
        does("facilitator", new Edit.SetWall(WallMode.AGENCIES));
        assertThat(Noticeable.differs(new ObserverAudience(), before, now())).isTrue();
    }

    @Test
    @Rule("SG-17")
    void bothSidesAreToldWhileAnAgencyAsksForHelpAndNobodyElse() {
        var ask = new AskForHelp();
        UI.getCurrent().add(ask);
        ask.show(stage("lib-lead"), now(), "LIB");
        _click(button(ask, "Ask for help"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().asksForHelp("LIB")).isTrue();
        assertThat(text(strip("facilitator"))).contains("Velmouth City Library asks for help");
        assertThat(text(strip("pol-lead"))).doesNotContain("help");
        assertThat(text(strip("observer-council"))).doesNotContain("help");
        StageStrip ours = strip("lib-lead");
        assertThat(text(ours)).contains("Facilitators can read this draft while you ask for help.");
        does("facilitator", new Edit.RevealAgency("LIB"));
        assertThat(text(strip("facilitator"))).contains("you can read its questions until it ends");
        does("facilitator", new Edit.HideAgency("LIB"));
        _click(button(ours, "End the help for Velmouth City Library"));
        assertThat(now().asksForHelp("LIB")).isFalse();
        ask.show(stage("lib-lead"), now(), "LIB");
        assertThat(ask.isVisible()).isTrue();
        does("facilitator", new Edit.SetStanding(Standing.State.ARCHIVED));
        ask.show(stage("lib-lead"), now(), "LIB");
        assertThat(ask.isVisible()).isFalse();
    }

    @Test
    @Rule("SG-25")
    void whoComesLaterReadsWhatIsPointedAtInTheirLanguageAtOnce() {
        does("facilitator", new Edit.RevealAgency(null));
        String key = stage("observer-council").visit().view().findings().keySet().stream()
                .findFirst()
                .orElseThrow();
        var target = new Target(TargetKind.FINDING, key);
        does("facilitator", new Edit.PointAt(target));
        String english = wordsFor(target);
        UI.getCurrent().setLocale(Locale.GERMAN);
        assertThat(wordsFor(target)).isNotEqualTo(english);
        var strip = new StageStrip(look);
        strip.show(stage("observer-council"), state());
        assertThat(text(strip)).contains("Die Moderation zeigt auf einen Befund: " + wordsFor(target));
    }

    private String wordsFor(Target target) {
        Stage observer = stage("observer-council");
        state();
        return look.at(target, observer.visit().view(), UI.getCurrent(), observer.visit())
                .orElseThrow()
                .words();
    }

    @Test
    @Rule("SG-25")
    void whoSeesWhatIsPointedAtIsLedThereAndNobodyElse() {
        does("facilitator", new Edit.RevealAgency("LIB"), new Edit.RevealAgency("POL"));
        StageStrip bar = strip("facilitator");
        does("facilitator", new Edit.PointAt(new Target(TargetKind.CARD, "lib-v1")));
        bar.show(stage("facilitator"), state());
        assertThat(text(bar)).contains("Pointed at: ");
        String title = now().card("lib-v1").map(row -> row.thing().toString()).orElseThrow();
        assertThat(title).isNotEmpty();
        assertThat(_find(strip("pol-lead"), com.vaadin.flow.router.RouterLink.class))
                .extracting(way -> way.getElement().getAttribute("href"))
                .containsExactly("w/stage/card/lib-v1");
        assertThat(_find(strip("hsa-lead"), com.vaadin.flow.router.RouterLink.class))
                .isEmpty();
        StageStrip strip = strip("observer-council");
        assertThat(_find(strip, com.vaadin.flow.router.RouterLink.class)).hasSize(1);
        strip.at(new Page.Card("lib-v1"));
        assertThat(_find(strip, com.vaadin.flow.router.RouterLink.class)).isEmpty();
    }

    @Test
    @Rule("SG-25")
    void facilitatorsReadWhatEverybodyIsPointedAtAndEndItThere() {
        does("facilitator", new Edit.RevealAgency("LIB"), new Edit.PointAt(new Target(TargetKind.CARD, "lib-v1")));
        StageStrip strip = strip("facilitator");
        assertThat(text(strip)).contains("Pointed at: ");
        strip.at(new Page.Card("lib-v1"));
        assertThat(isLed(strip)).isTrue();
        _click(button(strip, "Point at nothing"));
        assertThat(now().spotlight()).isEmpty();
        strip.show(stage("facilitator"), state());
        assertThat(isLed(strip)).isFalse();
    }

    @Test
    @Rule("SG-25")
    void whatIsPointedAtAnewIsToldAgain() {
        var card = new Edit.PointAt(new Target(TargetKind.CARD, "lib-v1"));
        does("facilitator", new Edit.RevealAgency("LIB"), new Edit.RevealAgency("POL"), card);
        StageStrip strip = strip("pol-lead");
        _click(button(strip, "Put this notice away"));
        assertThat(isLed(strip)).isFalse();
        does("facilitator", new Edit.PointAt(null));
        strip.show(stage("pol-lead"), state());
        does("facilitator", card);
        strip.show(stage("pol-lead"), state());
        assertThat(isLed(strip)).isTrue();
        _click(button(strip, "Put this notice away"));
        does("facilitator", new Edit.PointAt(new Target(TargetKind.CARD, "lib-v2")));
        strip.show(stage("pol-lead"), state());
        does("facilitator", card);
        strip.show(stage("pol-lead"), state());
        assertThat(isLed(strip)).isTrue();
    }

    /** Whether the line that leads to what is pointed at stands there. */
    private static boolean isLed(StageStrip strip) {
        return _find(strip, NativeButton.class).stream()
                .anyMatch(
                        each -> "Put this notice away".equals(each.getElement().getAttribute("aria-label")));
    }

    @Test
    @Rule("SG-22")
    void theFacilitatorIsToldBeforeWhatTheWallMayNotShow() {
        does("facilitator", new Edit.RevealAgency(null));
        var target = new Target(TargetKind.FINDING, "O4|au-council");
        String key = rooms.of(workshop).view(new FacilitatorAudience()).findings().keySet().stream()
                .filter(one -> one.startsWith("O4"))
                .findFirst()
                .orElse(target.id());
        look.point(UI.getCurrent(), stage("facilitator").visit(), new Target(TargetKind.FINDING, key));
        assertThat(now().spotlight()).isEmpty();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(now().spotlight()).contains(new Target(TargetKind.FINDING, key));
        var part = new WallPart(look);
        UI.getCurrent().add(part);
        assertThat(text(shown(part, "facilitator"))).contains("Look at your own screen");
        look.point(UI.getCurrent(), stage("facilitator").visit(), new Target(TargetKind.CARD, "lib-v1"));
        assertThat(now().spotlight()).contains(new Target(TargetKind.CARD, "lib-v1"));
    }
}
