package org.trialign.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import org.trialign.access.Account;
import org.trialign.access.AccountRefused;
import org.trialign.access.AccountRefused.Reason;
import org.trialign.access.AccountService;
import org.trialign.ui.frame.Logo;
import org.trialign.ui.frame.PlainPage;

/** One's own account: the login, which nobody can guess who left it to be made of the name, and another password. */
@Route("account")
@PermitAll
class AccountView extends PlainPage implements HasDynamicTitle {
    private final AccountService accounts;
    private final Account account;
    private final PasswordField present = new PasswordField(getTranslation("own.present"));
    private final PasswordField next = new PasswordField(getTranslation("own.next"));

    AccountView(AccountService accounts, AuthenticationContext authentication) {
        this.accounts = accounts;
        account = authentication.getAuthenticatedUser(Account.class).orElseThrow();
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
                new Paragraph(getTranslation("own.login", account.name(), account.login())),
                form,
                everywhere,
                back);
    }

    /** The session ends with the sign-in, at the end of this request. */
    private void change() {
        try {
            accounts.changePassword(account.id(), present.getValue(), next.getValue());
            UI.getCurrent().getPage().setLocation("/login?changed");
        } catch (AccountRefused refused) {
            PasswordField wrong = refused.reason() == Reason.PASSWORD_WRONG ? present : next;
            PasswordField right = wrong == present ? next : present;
            right.setInvalid(false);
            wrong.setErrorMessage(
                    getTranslation("account." + refused.reason().name().toLowerCase(Locale.ROOT)));
            wrong.setInvalid(true);
            wrong.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("own.title") + " · Trialign";
    }
}
