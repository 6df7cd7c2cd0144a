package org.trialign.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.ui.frame.UserMenu;

/** The page of one's own account. */
class OwnAccountTest extends ScreenScene {
    @Test
    @Rule({"PE-55", "PE-86"})
    void theOwnAccountTellsTheLoginAndRefusesAtTheField() {
        signIn(demo("lib-lead"));
        UI.getCurrent().navigate("account");
        assertThat(_get(Paragraph.class, spec -> spec.withText("You sign in with the login “lib-lead”."))
                        .isVisible())
                .isTrue();
        PasswordField present = _get(PasswordField.class, spec -> spec.withLabel("Present password"));
        PasswordField next = _get(PasswordField.class, spec -> spec.withLabel("New password"));
        _setValue(present, "not mine at all");
        _setValue(next, "three quiet words");
        _click(_get(Button.class, spec -> spec.withText("Change the password")));
        assertThat(present.getErrorMessage()).isEqualTo("The present password is another.");
        assertThat(present.isInvalid()).isTrue();
        _setValue(present, "lib-lead");
        assertThat(present.isInvalid()).isFalse();
        _setValue(next, "short");
        _click(_get(Button.class, spec -> spec.withText("Change the password")));
        assertThat(present.isInvalid()).isFalse();
        assertThat(next.getErrorMessage()).startsWith("This password is too short.");
    }

    @Test
    @Rule("PE-56")
    void anotherNameIsTakenOrRefusedAtTheField() {
        signIn(demo("lib-deputy"));
        UI.getCurrent().navigate("account");
        TextField name = _get(TextField.class, spec -> spec.withLabel("Your name, as others see it"));
        String before = name.getValue();
        rename(name, " ");
        assertThat(name.getErrorMessage()).isEqualTo("Say what others shall call you.");
        rename(name, "x".repeat(121));
        assertThat(name.getErrorMessage()).isEqualTo("That name is longer than 120 letters. Shorten it.");
        assertThat(name.getValue()).hasSize(121);
        rename(name, "Deputy with a name");
        assertThat(name.isInvalid()).isFalse();
        assertThat(_get(Paragraph.class, spec -> spec.withText("Saved. Everybody sees it now."))
                        .isVisible())
                .isTrue();
        assertThat(_get(UserMenu.class).getItems().getFirst().getAriaLabel().orElse(""))
                .contains("Deputy with a name");
        names.change(demo("lib-deputy").id(), before);
    }

    private static void rename(TextField field, String name) {
        _setValue(field, name);
        _click(_get(Button.class, spec -> spec.withText("Change the name")));
    }
}
