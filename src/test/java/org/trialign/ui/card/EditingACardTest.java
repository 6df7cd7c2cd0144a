package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
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
    @Rule("SS-34")
    void aBoxForSeveralWordsSpeaksTheReadersLanguage() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        assertThat(new WordsBox().getElement().getPropertyRaw("i18n").toString())
                .contains("{count} gewählt")
                .contains("herausgenommen");
    }

    @Test
    @Rule("SS-82")
    void whoPressesTwiceIsAskedOnceAndAgainAfterAnAnswer() {
        CardPanel panel = open("lib-lead", "lib-o5");
        press(panel, "Remove this card");
        press(panel, "Remove this card");
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(dialog, new ConfirmDialog.CancelEvent(dialog, true));
        dialog.close();
        press(panel, "Remove this card");
        assertThat(_get(ConfirmDialog.class)).isNotSameAs(dialog);
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

    private static WordsBox words(CardPanel panel, String field) {
        return field(panel, WordsBox.class, field);
    }
}
