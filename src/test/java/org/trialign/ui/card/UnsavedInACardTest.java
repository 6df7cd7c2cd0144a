package org.trialign.ui.card;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.model.Edit;
import org.trialign.model.Phase;

/** What was typed into a card and isn't saved: it was refused, the cards were closed, or the panel is left. */
class UnsavedInACardTest extends PanelScene {
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
    @Rule("PN-10")
    void whoLosesTheRightToEditKeepsWhatWasTyped() {
        CardPanel panel = open("lib-lead", "lib-u1");
        TextField title = typedWhileClosed(panel, "Typed too late");
        assertThat(title.getValue()).isEqualTo("Typed too late");
        assertThat(title.getErrorMessage()).isEqualTo("You can’t change this now.");
        assertThat(text(panel)).contains("What you typed stays here");
        assertThat(savedMark(panel)).isEqualTo("no");
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

    /** The title, into which this is typed after the cards were closed. */
    private TextField typedWhileClosed(CardPanel panel, String text) {
        elsewhere("facilitator", new Edit.SetPhase(Phase.COMPARE));
        TextField title = field(panel, TextField.class, "title");
        _setValue(title, text);
        refresh(panel);
        return title;
    }

    @Test
    @Rule("PN-46")
    void whatIsClosedLooksSoAndKeepsOnlyTheFieldInWhichOneTypes() {
        CardPanel panel = open("lib-lead", "lib-v1");
        TextField title = field(panel, TextField.class, "title");
        ComponentUtil.fireEvent(title, new FocusNotifier.FocusEvent<>(title, true));
        elsewhere("facilitator", new Edit.SetPhase(Phase.COMPARE));
        refresh(panel);
        assertThat(title.isReadOnly()).isFalse();
        assertThat(Stream.<HasValue<?, ?>>of(
                        box(panel, "place"),
                        radio(panel, "role"),
                        _get(panel, TextArea.class),
                        field(panel, Checkbox.class, "agenciesOnly")))
                .allMatch(HasValue::isReadOnly);
        assertThat(text(panel)).contains("the workshop is in Compare");
        assertThat(_get(panel, CardBody.class).getElement().hasAttribute("data-closed"))
                .isTrue();
        ComponentUtil.fireEvent(title, new BlurNotifier.BlurEvent<>(title, true));
        assertThat(title.isReadOnly()).isTrue();
        elsewhere("facilitator", new Edit.SetPhase(Phase.ALIGN));
        refresh(panel);
        assertThat(field(panel, TextField.class, "title").isReadOnly()).isFalse();
        assertThat(box(panel, "place").isReadOnly()).isFalse();
        assertThat(_get(panel, CardBody.class).getElement().hasAttribute("data-closed"))
                .isFalse();
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
}
