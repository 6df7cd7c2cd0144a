package org.trialign.ui.past;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Link;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;
import org.trialign.model.Switch;
import org.trialign.model.Term;
import org.trialign.ui.card.PanelScene;
import org.trialign.ui.visit.OwnUndo;
import tools.jackson.databind.node.JsonNodeFactory;

/** Undo and redo in the top bar. */
class UndoBarTest extends PanelScene {
    @Test
    @Rule({"UN-10", "UN-11"})
    void theButtonsSayWhatTheyWouldDoAndWhatWasDoneIsSaid() {
        String title = title();
        UndoBar bar = bar("lib-lead");
        assertThat(label(bar, "undo")).isEqualTo("Undo");
        assertThat(button(bar, "undo").getElement().getAttribute("aria-disabled"))
                .isEqualTo("true");

        elsewhere("lib-lead", set("title", "Street counts"));
        elsewhere("lib-deputy", set("volume", "10 a day"));
        show(bar, "lib-lead");
        assertThat(label(bar, "undo")).isEqualTo("Undo: title of “Street counts”");
        _click(button(bar, "undo"));
        assertThat(title()).isEqualTo(title);
        assertThat(said(bar)).isEqualTo("Undone: title of “Street counts”");
        assertThat(label(bar, "redo")).isEqualTo("Redo: title of “Street counts”");
        assertThat(label(bar, "undo")).isEqualTo("Undo");
        assertThat(OwnUndo.of(bar)).isEqualTo(4);
        _click(button(bar, "redo"));
        assertThat(title()).isEqualTo("Street counts");
        assertThat(said(bar)).isEqualTo("Done again: title of “Street counts”");
    }

    @Test
    @Rule({"UN-11", "SS-6"})
    void whatIsDoneTwiceIsSaidTwice() {
        elsewhere("lib-lead", set("volume", "10 a day"));
        elsewhere("lib-lead", set("volume", "12 a day"));
        UndoBar bar = bar("lib-lead");
        _click(button(bar, "undo"));
        String first = said(bar);
        _click(button(bar, "undo"));
        assertThat(said(bar)).isNotEqualTo(first);
        assertThat(said(bar).strip().replace("\u00a0", "")).isEqualTo(first);
    }

    @Test
    @Rule("UN-11")
    void whyItCanNotBeDoneStandsBelowWithWhatCouldBeTakenBackInstead() {
        elsewhere("lib-lead", set("volume", "10 a day"));
        elsewhere("lib-lead", set("title", "Street counts"));
        elsewhere("lib-deputy", set("title", "Night counts"));
        UndoBar bar = bar("lib-lead");
        _click(button(bar, "undo"));
        Div note = _get(bar, Div.class, spec -> spec.withClasses("undo-note"));
        assertThat(note.isVisible()).isTrue();
        assertThat(text(note))
                .contains(
                        "Not undone: title of “Street counts”.",
                        "lib-deputy changed the title of “Night counts” since.");
        _click(_get(
                note,
                NativeButton.class,
                spec -> spec.withText("Undo what came before instead: volume of “Night counts”")));
        assertThat(note.isVisible()).isFalse();
        assertThat(said(bar)).isEqualTo("Undone: volume of “Night counts”");
        assertThat(title()).isEqualTo("Night counts");

        _click(button(bar, "undo"));
        assertThat(_find(note, NativeButton.class)).hasSize(1);
        _click(_get(note, NativeButton.class, spec -> spec.withText("All right")));
        assertThat(note.isVisible()).isFalse();
    }

    @Test
    @Rule("UN-11")
    void theNoteGoesWhenOneGoesOn() {
        elsewhere("lib-lead", set("title", "Street counts"));
        elsewhere("lib-deputy", set("title", "Night counts"));
        UndoBar bar = bar("lib-lead");
        _click(button(bar, "undo"));
        Div note = _get(bar, Div.class, spec -> spec.withClasses("undo-note"));
        elsewhere("lib-deputy", set("volume", "8 a day"));
        show(bar, "lib-lead");
        assertThat(note.isVisible()).isTrue();
        elsewhere("lib-lead", set("volume", "10 a day"));
        show(bar, "lib-lead");
        assertThat(note.isVisible()).isFalse();
    }

    @Test
    @Rule({"UN-10", "UN-3"})
    void whatOneMayNoLongerIsRefusedInWordsAndWhoReadsHasNoButtons() {
        elsewhere("lib-lead", set("title", "Street counts"));
        UndoBar bar = bar("lib-lead");
        elsewhere("facilitator", new Edit.SetSwitch(Switch.CARDS, null, false));
        _click(button(bar, "undo"));
        assertThat(text(_get(bar, Div.class, spec -> spec.withClasses("undo-note"))))
                .contains("Not undone: title of “Street counts”.");
        assertThat(title()).isEqualTo("Street counts");
        assertThat(bar("observer-council").isVisible()).isFalse();
    }

    @Test
    @Rule("UN-13")
    void inAnArchivedWorkshopNothingIsOfferedUntilItIsInUseAgain() {
        elsewhere("lib-lead", set("title", "Street counts"));
        elsewhere("facilitator", new Edit.SetStanding(Standing.State.ARCHIVED));
        UndoBar bar = bar("lib-lead");
        assertThat(label(bar, "undo")).isEqualTo("Undo");
        assertThat(button(bar, "undo").getElement().getAttribute("aria-disabled"))
                .isEqualTo("true");
        _click(button(bar, "undo"));
        assertThat(text(_get(bar, Div.class, spec -> spec.withClasses("undo-note"))))
                .contains("The workshop is archived: it is read, not changed.");
        elsewhere("facilitator", new Edit.SetStanding(Standing.State.ACTIVE));
        show(bar, "lib-lead");
        assertThat(label(bar, "undo")).isEqualTo("Undo: title of “Street counts”");
    }

    @Test
    @Rule({"UN-20", "UN-21"})
    void aMergeIsNamedByItsWordAndWhoUsesItAgainInADraftIsNot() {
        elsewhere("facilitator", new Edit.HideAgency("LIB"));
        Snapshot before = workshops.snapshot(workshop);
        String word = ((Term) before.find(RowType.POPULATIONS, "pop-youth")
                        .orElseThrow()
                        .thing())
                .name();
        elsewhere("facilitator", new Edit.MergeTerms(RowType.POPULATIONS, "pop-youth", "pop-users"));
        UndoBar bar = bar("facilitator");
        String merging = "merging “" + word + "” into another word";
        assertThat(label(bar, "undo")).isEqualTo("Undo: " + merging);
        _click(button(bar, "undo"));
        assertThat(said(bar)).isEqualTo("Undone: " + merging);
        assertThat(label(bar, "redo")).isEqualTo("Redo: " + merging);
        elsewhere("lib-lead", set("population", "pop-youth"));
        _click(button(bar, "redo"));
        assertThat(text(_get(bar, Div.class, spec -> spec.withClasses("undo-note"))))
                .contains("Not done again: " + merging + ".", "“" + word + "” is used again since.")
                .doesNotContain("lib-lead");
    }

    @Test
    @Rule("UN-24")
    void whatWasPassedOverIsToldOnce() {
        elsewhere("lib-lead", set("volume", "10 a day"));
        elsewhere("lib-lead", set("title", "Street counts"));
        elsewhere("lib-lead", new Edit.AskForHelp("LIB"));
        UndoBar bar = bar("lib-lead");
        _click(button(bar, "undo"));
        Div note = _get(bar, Div.class, spec -> spec.withClasses("undo-note"));
        assertThat(text(note))
                .contains(
                        "An earlier step was undone: title of “Street counts”. Undo doesn’t take back what you did last.");
        assertThat(note.isVisible()).isTrue();
        assertThat(said(bar)).isEmpty();
        _click(button(bar, "undo"));
        assertThat(note.isVisible()).isFalse();
        assertThat(said(bar)).startsWith("Undone: volume of “");
    }

    @Test
    @Rule("UN-10")
    void everyKindOfStepHasItsWords() {
        UndoBar bar = bar("lib-lead");
        String title = title();
        Snapshot now = workshops.snapshot(workshop);
        Link link = now.workshop().triangle("LIB").links().stream()
                .filter(one -> one.from().equals("lib-o1"))
                .findFirst()
                .orElseThrow();
        says(bar, new Edit.RemoveLink("LIB", link.from(), link.to()), "removing the link from “" + title + "” to “");
        says(bar, new Edit.Undo(null), "Undo", "removing the link from");
        says(bar, new Edit.RemoveCard("lib-o1"), "removing “" + title + "”");
        says(bar, new Edit.PutBack("lib-o1"), "adding “" + title + "”");
        says(bar, new Edit.MoveCard("lib-o1", null), "place of “" + title + "”");
        says(
                bar,
                new Edit.SetLink("LIB", link.from(), link.to(), "test", JsonNodeFactory.instance.stringNode("We ask")),
                "planned test of the link from");
    }

    private void says(UndoBar bar, Edit edit, String undo, String... redo) {
        elsewhere("lib-lead", edit);
        show(bar, "lib-lead");
        assertThat(label(bar, "undo")).contains(undo);
        for (String words : redo) {
            assertThat(label(bar, "redo")).contains(words);
        }
    }

    private UndoBar bar(String login) {
        var bar = new UndoBar(past, workshops);
        UI.getCurrent().add(bar);
        show(bar, login);
        return bar;
    }

    private void show(UndoBar bar, String login) {
        Snapshot now = workshops.snapshot(workshop);
        bar.show(workshop, now.member(account(login)).orElseThrow(), now);
    }

    private String title() {
        return workshops
                .snapshot(workshop)
                .card("lib-o1")
                .map(row -> ((org.trialign.model.ChainCard) row.thing()).title())
                .orElseThrow();
    }

    private static Edit set(String field, String value) {
        return new Edit.SetField("lib-o1", field, JsonNodeFactory.instance.stringNode(value));
    }

    private static NativeButton button(UndoBar bar, String step) {
        return part(bar, NativeButton.class, "data-step", step::equals);
    }

    private static String label(UndoBar bar, String step) {
        return String.valueOf(button(bar, step).getElement().getAttribute("title"));
    }

    private static String said(UndoBar bar) {
        return part(bar, Span.class, "role", "status"::equals).getText();
    }
}
