package org.trialign.ui.signin;

import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.Locale;
import org.trialign.access.AccountRefused;
import org.trialign.access.AccountRefused.Reason;

/** The fields of a new account: what is refused stands at its field, where one goes on typing. What was typed stays. */
final class RefusedFields {
    private final TextFieldBase<?, ?> name;
    private final TextFieldBase<?, ?> login;
    private final TextFieldBase<?, ?> password;

    RefusedFields(TextFieldBase<?, ?> name, TextFieldBase<?, ?> login, TextFieldBase<?, ?> password) {
        this.name = name;
        this.login = login;
        this.password = password;
        take(name, login, password);
    }

    /** What was refused stands at these fields, each until it holds something else. */
    static void take(TextFieldBase<?, ?>... fields) {
        for (TextFieldBase<?, ?> field : fields) {
            field.setManualValidation(true);
            field.getElement().addPropertyChangeListener("value", changed -> field.setInvalid(false));
        }
    }

    void complain(AccountRefused refused) {
        List.of(name, login, password).forEach(field -> field.setInvalid(false));
        complain(field(refused.reason()), refused);
    }

    static void complain(TextFieldBase<?, ?> field, AccountRefused refused) {
        complain(
                field, field.getTranslation("account." + refused.reason().name().toLowerCase(Locale.ROOT)));
    }

    static void complain(TextFieldBase<?, ?> field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private TextFieldBase<?, ?> field(Reason reason) {
        return switch (reason) {
            case NAME_BLANK, NAME_LONG -> name;
            case LOGIN_FORM, LOGIN_TAKEN -> login;
            case PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_GUESSABLE, PASSWORD_WRONG -> password;
            case LINK_USED -> throw new IllegalArgumentException("no field can mend a used link");
        };
    }
}
