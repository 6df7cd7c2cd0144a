package org.trialign.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.trialign.access.Account;
import org.trialign.access.AccountRefused;
import org.trialign.access.AccountRefused.Reason;
import org.trialign.access.AccountService;
import org.trialign.access.TooManyAttempts;
import org.trialign.ui.widget.Logo;
import org.trialign.ui.widget.PlainPage;
import org.trialign.workshop.OwnName;

/** One's own account: the login, which nobody can guess who left it to be made of the name; another name, another password. */
@Route("account")
@PermitAll
class AccountView extends PlainPage implements HasDynamicTitle {
    private final AccountService accounts;
    private final OwnName names;
    private final String account;
    private final TextField name = new TextField(getTranslation("welcome.name"));
    private final Paragraph renamed = new Paragraph();
    private final PasswordField present = new PasswordField(getTranslation("own.present"));
    private final PasswordField next = new PasswordField(getTranslation("own.next"));

    AccountView(AccountService accounts, OwnName names) {
        this.accounts = accounts;
        this.names = names;
        Account own = accounts.signedIn().orElseThrow();
        account = own.id();
        name.setValue(own.name());
        name.setManualValidation(true);
        name.getElement().setAttribute("autocomplete", "name");
        var rename = new Button(getTranslation("own.rename"), pressed -> rename());
        renamed.getElement().setAttribute("role", "status");
        renamed.addClassName("small");
        var naming = new Div(name, rename, renamed);
        naming.addClassName("join-form");
        present.getElement().setAttribute("autocomplete", "current-password");
        next.getElement().setAttribute("autocomplete", "new-password");
        next.setHelperText(getTranslation("welcome.password.hint"));
        present.setManualValidation(true);
        next.setManualValidation(true);
        var change = new Button(getTranslation("own.change"), pressed -> change());
        change.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(present, next, change);
        form.addClassName("join-form");
        var everywhere = new Paragraph(getTranslation("own.everywhere"));
        everywhere.addClassName("small");
        var back = new Anchor("/", getTranslation("menu.workshops"));
        back.addClassName("button");
        add(
                new Logo(),
                new H1(getTranslation("own.title")),
                new Paragraph(getTranslation("own.login", own.login())),
                naming,
                form,
                everywhere,
                back);
    }

    private void rename() {
        try {
            name.setValue(names.change(account, name.getValue()).name());
            name.setInvalid(false);
            renamed.setText(getTranslation("own.renamed"));
        } catch (AccountRefused refused) {
            renamed.setText("");
            complain(name, word(refused));
        }
    }

    /** The session ends with the sign-in, at the end of this request. */
    private void change() {
        try {
            accounts.changePassword(account, present.getValue(), next.getValue(), address());
            UI.getCurrent().getPage().setLocation("/login?changed");
        } catch (AccountRefused refused) {
            PasswordField wrong = refused.reason() == Reason.PASSWORD_WRONG ? present : next;
            PasswordField right = wrong == present ? next : present;
            right.setInvalid(false);
            complain(wrong, word(refused));
        } catch (TooManyAttempts wait) {
            complain(
                    present,
                    getTranslation(
                            "own.wait", Math.max(1, Math.ceilDiv(wait.left().toSeconds(), 60))));
        }
    }

    private String word(AccountRefused refused) {
        return getTranslation("account." + refused.reason().name().toLowerCase(Locale.ROOT));
    }

    private static void complain(TextFieldBase<?, ?> field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "unknown" : request.getRemoteAddr();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("own.title") + " · Trialign";
    }
}
