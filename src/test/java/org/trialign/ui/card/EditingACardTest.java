package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import org.trialign.ui.edit.WordBox;
import org.trialign.ui.edit.WordsBox;

/** What who edits a card sees and does in its panel. */
class EditingACardTest extends PanelScene {
    @ParameterizedTest
    @ValueSource(strings = {"lib-v1", "lib-s1", "lib-i1", "lib-a1", "lib-o1", "lib-u1"})
    @Rule("PN-1")
    void everyKindOfCardShowsAllItsFieldsWithAQuestion(String card) {
        CardPanel panel = open("lib-lead", card);
        RowType list = workshops.snapshot(workshop).card(card).orElseThrow().type();
        for (String name : Schema.of(list).fields().stream().map(Field::name).toList()) {
            if (!name.equals("id") && !name.equals("unit")) {
                Component editor = part(panel, Component.class, "data-field", value -> value.equals(name));
                String label = editor instanceof HasLabel labelled
                        ? labelled.getLabel()
                        : _get(editor, TextArea.class).getLabel();
                assertThat(label).as(name).isNotBlank().doesNotContain("card.");
            }
        }
    }

    @Test
    @Rule("PN-2")
    void eachKindOfFieldWritesWhatWasSet() {
        CardPanel claim = open("lib-lead", "lib-v2");
        _setValue(field(claim, TextField.class, "title"), "A floor of their own");
        _setValue(radio(claim, "role"), "core");
        _setValue(radio(claim, "direction"), "unset");
        _setValue(box(claim, "place"), "pl-branch");
        _setValue(words(claim, "facets"), new LinkedHashSet<>(List.of("fa-youth", "fa-rights")));
        _setValue(field(claim, Checkbox.class, "agenciesOnly"), true);
        _setValue(_get(claim, TextArea.class), "Two lines\nof note");
        assertThat(stored("lib-v2", "title").asString()).isEqualTo("A floor of their own");
        assertThat(stored("lib-v2", "role").asString()).isEqualTo("core");
        assertThat(stored("lib-v2", "direction")).isNull();
        assertThat(stored("lib-v2", "place").asString()).isEqualTo("pl-branch");
        assertThat(stored("lib-v2", "facets")).hasSize(2);
        assertThat(stored("lib-v2", "agenciesOnly").booleanValue()).isTrue();
        assertThat(stored("lib-v2", "note").asString()).isEqualTo("Two lines\nof note");
        assertThat(savedMark(claim)).isEqualTo("yes");
    }

    @Test
    @Rule("PN-2")
    void aStanceAndAPowerAreWrittenAsNumbersAndUnknownEmptiesTheStance() {
        CardPanel panel = open("lib-lead", "lib-s1");
        _setValue(radio(panel, "stance"), "-2");
        _setValue(radio(panel, "power"), "1");
        assertThat(stored("lib-s1", "stance").intValue()).isEqualTo(-2);
        assertThat(stored("lib-s1", "power").intValue()).isEqualTo(1);
        _setValue(radio(panel, "stance"), "unset");
        assertThat(stored("lib-s1", "stance")).isNull();
    }

    @Test
    @Rule("PN-2")
    void clearingAWordEmptiesTheField() {
        CardPanel panel = open("lib-lead", "lib-o1");
        WordBox place = box(panel, "place");
        assertThat(place.isClearButtonVisible()).isTrue();
        place.clear();
        assertThat(stored("lib-o1", "place")).isNull();
    }

    @Test
    @Rule("PN-3")
    void aRefusedValueStaysAsTypedAndSaysWhy() {
        CardPanel panel = open("lib-lead", "lib-u1");
        TextField title = field(panel, TextField.class, "title");
        String tooLong = "x".repeat(201);
        _setValue(title, tooLong);
        refresh(panel);
        assertThat(title.getValue()).isEqualTo(tooLong);
        assertThat(title.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isEqualTo("That is more than fits here. Shorten it.");
        assertThat(savedMark(panel)).isEqualTo("no");
        _setValue(title, "Short again");
        assertThat(title.isInvalid()).isFalse();
        assertThat(savedMark(panel)).isEqualTo("yes");
        assertThat(stored("lib-u1", "title").asString()).isEqualTo("Short again");
    }

    @Test
    @Rule("PN-3")
    void anEmptyTitleIsNotSent() {
        CardPanel panel = open("lib-lead", "lib-u1");
        TextField title = field(panel, TextField.class, "title");
        _setValue(title, " ");
        assertThat(title.getErrorMessage()).isEqualTo("This can’t be empty.");
        assertThat(savedMark(panel)).isEqualTo("no");
    }

    @Test
    @Rule("PN-4")
    void whatAnotherPersonChangesAppears() {
        CardPanel panel = open("lib-lead", "lib-o1");
        elsewhere("lib-deputy", set("lib-o1", "title", "From the deputy"), set("lib-o1", "kind", "nudge"));
        refresh(panel);
        assertThat(field(panel, TextField.class, "title").getValue()).isEqualTo("From the deputy");
        assertThat(radio(panel, "kind").getValue()).isEqualTo("nudge");
    }

    @Test
    @Rule("PN-4")
    void aFieldWithFocusIsLeftAloneUntilFocusGoes() {
        CardPanel panel = open("lib-lead", "lib-o1");
        TextField title = field(panel, TextField.class, "title");
        String before = title.getValue();
        ComponentUtil.fireEvent(title, new FocusNotifier.FocusEvent<>(title, true));
        elsewhere("lib-deputy", set("lib-o1", "title", "From the deputy"));
        refresh(panel);
        assertThat(title.getValue()).isEqualTo(before);
        ComponentUtil.fireEvent(title, new BlurNotifier.BlurEvent<>(title, true));
        assertThat(title.getValue()).isEqualTo("From the deputy");
    }

    @Test
    @Rule("PN-5")
    void aNoteThatChangedMeanwhileShowsBothVersionsAndMineCanBeKept() {
        CardPanel panel = open("lib-lead", "lib-v1");
        elsewhere("lib-deputy", set("lib-v1", "note", "theirs"));
        TextArea note = _get(panel, TextArea.class);
        _setValue(note, "mine");
        assertThat(note.getValue()).isEqualTo("mine");
        assertThat(otherVersion(panel)).contains("Both versions are below").contains("theirs");
        assertThat(savedMark(panel)).isEqualTo("no");
        refresh(panel);
        assertThat(note.getValue()).isEqualTo("mine");
        press(panel, "Keep mine");
        assertThat(stored("lib-v1", "note").asString()).isEqualTo("mine");
        assertThat(savedMark(panel)).isEqualTo("yes");
        assertThat(_find(panel, Div.class, spec -> spec.withClasses("other-version")))
                .isEmpty();
    }

    @Test
    @Rule({"PN-5", "BD-31"})
    void theOtherVersionOfANoteCanBeTaken() {
        CardPanel panel = open("lib-lead", "lib-v1");
        elsewhere("lib-deputy", set("lib-v1", "note", "theirs"));
        TextArea note = _get(panel, TextArea.class);
        _setValue(note, "mine");
        press(panel, "Take theirs");
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(sent -> sent.getInvocation().getExpression().contains("given-up"));
        assertThat(note.getValue()).isEqualTo("theirs");
        assertThat(stored("lib-v1", "note").asString()).isEqualTo("theirs");
        assertThat(savedMark(panel)).isEqualTo("yes");
        refresh(panel);
        _setValue(note, "theirs and mine");
        assertThat(stored("lib-v1", "note").asString()).isEqualTo("theirs and mine");
    }

    @Test
    @Rule("SS-34")
    void aBoxForSeveralWordsSpeaksTheReadersLanguage() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        assertThat(new WordsBox().getElement().getPropertyRaw("i18n").toString())
                .contains("{count} gewählt")
                .contains("herausgenommen");
    }

    @Test
    @Rule("PN-6")
    void aCardThatAnotherPersonRemovedSaysSoAndCanBeBroughtBack() {
        CardPanel panel = open("lib-lead", "lib-u3");
        long links = linksOf("lib-u3");
        elsewhere("lib-deputy", new Edit.RemoveCard("lib-u3"));
        refresh(panel);
        assertThat(text(panel)).contains("lib-deputy removed this card");
        assertThat(field(panel, TextField.class, "title").getValue()).isNotEmpty();
        press(panel, "Bring it back");
        refresh(panel);
        assertThat(linksOf("lib-u3")).isEqualTo(links);
        assertThat(_find(panel, CardNotice.class)).isEmpty();
    }

    @Test
    @Rule("PN-25")
    void aCardThatCanNotBeBroughtBackNowSaysWhy() {
        CardPanel panel = open("lib-lead", "lib-u3");
        elsewhere("lib-deputy", new Edit.RemoveCard("lib-u3"));
        refresh(panel);
        elsewhere("facilitator", new Edit.SetPhase(Phase.COMPARE));
        press(panel, "Bring it back");
        assertThat(_get(Notification.class).getElement().getProperty("text")).isEqualTo("You can’t change this now.");
    }

    @Test
    @Rule("PN-6")
    void whatIsTypedIntoARemovedCardBringsItBack() {
        CardPanel panel = open("lib-lead", "lib-u3");
        elsewhere("lib-deputy", new Edit.RemoveCard("lib-u3"));
        refresh(panel);
        _setValue(field(panel, TextField.class, "title"), "Still here");
        assertThat(stored("lib-u3", "title").asString()).isEqualTo("Still here");
    }

    @Test
    @Rule("PN-8")
    void anInputThatDrawsOnAResourceIsCountedInItsUnit() {
        CardPanel panel = open("lib-lead", "lib-i4");
        box(panel, "resource").clear();
        refresh(panel);
        _setValue(field(panel, TextField.class, "unit"), "rooms");
        assertThat(stored("lib-i4", "unit").asString()).isEqualTo("rooms");
        refresh(panel);
        _setValue(box(panel, "resource"), "re-lib-budget");
        refresh(panel);
        assertThat(stored("lib-i4", "resource").asString()).isEqualTo("re-lib-budget");
        assertThat(stored("lib-i4", "unit")).isNull();
        assertThat(_find(panel, TextField.class).stream()
                        .filter(each -> "unit".equals(each.getElement().getAttribute("data-field"))))
                .isEmpty();
        assertThat(text(field(panel, TextField.class, "amount"))).contains("thousand a year");
    }

    @Test
    @Rule("PN-9")
    void belowAWordStandsWhatItMeans() {
        CardPanel panel = open("lib-lead", "lib-o5");
        assertThat(box(panel, "time").getHelperText()).isEqualTo("07:00 to 19:00");
    }

    @Test
    @Rule("PN-10")
    void whoLosesTheRightToEditKeepsWhatWasTyped() {
        CardPanel panel = open("lib-lead", "lib-u1");
        TextField title = typedWhileClosed(panel, "Typed too late");
        assertThat(title.getValue()).isEqualTo("Typed too late");
        assertThat(title.getErrorMessage()).isEqualTo("You can’t change this now.");
        assertThat(text(panel)).contains("What you typed stays here");
        assertThat(savedMark(panel)).isEqualTo("no");
    }

    /** The title, into which this is typed after the cards were closed. */
    private TextField typedWhileClosed(CardPanel panel, String text) {
        elsewhere("facilitator", new Edit.SetPhase(Phase.COMPARE));
        TextField title = field(panel, TextField.class, "title");
        _setValue(title, text);
        refresh(panel);
        return title;
    }

    @Test
    @Rule({"PN-10", "SG-15"})
    void whatWasTypedWhileTheCardsWereClosedIsSavedOnceTheyOpenAgain() {
        CardPanel panel = open("lib-lead", "lib-u1");
        TextField title = typedWhileClosed(panel, "Typed too early");
        assertThat(savedMark(panel)).isEqualTo("no");
        elsewhere("facilitator", new Edit.SetPhase(Phase.ALIGN));
        refresh(panel);
        assertThat(title.isInvalid()).isFalse();
        assertThat(savedMark(panel)).isEqualTo("yes");
        assertThat(workshops
                        .snapshot(workshop)
                        .card("lib-u1")
                        .orElseThrow()
                        .thing()
                        .toString())
                .contains("Typed too early");
    }

    @Test
    @Rule("PN-23")
    void whatWasTypedWhileClosedAndEmptiedSinceIsNotSavedWhenTheCardsOpenAgain() {
        CardPanel panel = open("lib-lead", "lib-u1");
        String before = stored("lib-u1", "title").asString();
        TextField title = typedWhileClosed(panel, "Typed too early");
        _setValue(title, "");
        elsewhere("facilitator", new Edit.SetPhase(Phase.ALIGN));
        refresh(panel);
        assertThat(stored("lib-u1", "title").asString()).isEqualTo(before);
        assertThat(title.getErrorMessage()).isEqualTo("This can’t be empty.");
        assertThat(savedMark(panel)).isEqualTo("no");
    }

    @Test
    @Rule("PN-16")
    void removingACardSaysWhatGoesWithItAndCloses() {
        CardPanel panel = open("lib-lead", "lib-u3");
        var closed = new AtomicBoolean();
        panel.onClose(() -> closed.set(true));
        press(panel, "Remove this card");
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("header")).isEqualTo("Remove this card and its 2 links?");
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(workshops.snapshot(workshop).card("lib-u3")).isEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    @Rule("PN-19")
    void closingWhileSomethingIsUnsavedAsksFirst() {
        CardPanel panel = open("lib-lead", "lib-u3");
        var closed = new AtomicBoolean();
        panel.onClose(() -> closed.set(true));
        _setValue(field(panel, TextField.class, "title"), "");
        _click(_get(panel, NativeButton.class, spec -> spec.withClasses("close-button")));
        assertThat(closed).isFalse();
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.ConfirmEvent(dialog, true));
        assertThat(closed).isTrue();
    }

    private long linksOf(String card) {
        return workshops.snapshot(workshop).rows(RowType.LINKS).stream()
                .filter(row -> List.of(row.id().split(">")).contains(card))
                .count();
    }

    private static void press(CardPanel panel, String button) {
        _click(_get(panel, NativeButton.class, spec -> spec.withText(button)));
    }

    private static String otherVersion(CardPanel panel) {
        return text(_get(panel, Div.class, spec -> spec.withClasses("other-version")));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<String> radio(CardPanel panel, String field) {
        return field(panel, RadioButtonGroup.class, field);
    }

    private static WordBox box(CardPanel panel, String field) {
        return field(panel, WordBox.class, field);
    }

    private static WordsBox words(CardPanel panel, String field) {
        return field(panel, WordsBox.class, field);
    }
}
