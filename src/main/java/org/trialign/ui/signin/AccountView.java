package org.trialign.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.trialign.access.Account;
import org.trialign.access.AccountRefused;
import org.trialign.access.AccountRefused.Reason;
import org.trialign.access.AccountService;
import org.trialign.access.TooManyAttempts;
import org.trialign.ui.frame.TopBar;
import org.trialign.workshop.OwnName;

/** One's own account: the login, which nobody can guess who left it to be made of the name; another name, another password. */
@Route("account")
@PermitAll
@CssImport("./theme/theme.css")
@CssImport("./ui/frame-parts.css")
@CssImport("./ui/workshops.css")
class AccountView extends Div implements HasDynamicTitle {
    private final AccountService accounts;
    private final OwnName names;
    private final AuthenticationContext authentication;
    private final String account;
    private final TextField name = new TextField(getTranslation("welcome.name"));
    private final Paragraph renamed = new Paragraph();
    private final SecretField present = new SecretField(getTranslation("own.present"));
    private final SecretField next = new SecretField(getTranslation("own.next"));
    private TopBar bar;

    AccountView(AccountService accounts, OwnName names, AuthenticationContext authentication) {
        this.accounts = accounts;
        this.names = names;
        this.authentication = authentication;
        Account own = accounts.signedIn().orElseThrow();
        account = own.id();
        name.setValue(own.name());
        name.getElement().setAttribute("autocomplete", "name");
        var rename = new Button(getTranslation("own.rename"), pressed -> rename());
        renamed.getElement().setAttribute("role", "status");
        renamed.addClassName("small");
        present.getElement().setAttribute("autocomplete", "current-password");
        next.getElement().setAttribute("autocomplete", "new-password");
        next.setHelperText(getTranslation("welcome.password.hint"));
        RefusedFields.take(name, present, next);
        var change = new Button(getTranslation("own.change"), pressed -> change());
        change.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        onEnter(name, this::rename);
        onEnter(present, this::change);
        onEnter(next, this::change);
        var everywhere = new Paragraph(getTranslation("own.everywhere"));
        everywhere.addClassNames("small", "quiet");
        var login = new Paragraph(getTranslation("own.login", own.login()));
        login.addClassName("quiet");
        addClassName("workshops-page");
        var naming = new Div(rename, renamed);
        naming.addClassName("row");
        var main = new Main(
                new H1(getTranslation("own.title")),
                login,
                panel(name, naming),
                panel(present, next, change, everywhere));
        main.addClassName("own-account");
        bar = TopBar.ofTrialign(own, authentication);
        add(bar, main);
    }

    /** Enter in a field does what its button does; on the button that shows a password it does that alone. */
    private static void onEnter(TextFieldBase<?, ?> field, Runnable act) {
        // what stands there is sent before the key
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement()
                .addEventListener("keydown", pressed -> act.run())
                .setFilter("event.key === 'Enter' && !event.isComposing && event.target.localName === 'input'");
    }

    private static Div panel(Component... parts) {
        var panel = new Div(parts);
        panel.addClassNames("panel", "question");
        return panel;
    }

    private void rename() {
        try {
            name.setValue(names.change(account, name.getValue()).name());
            renamed.setText(getTranslation("own.renamed"));
            TopBar named = TopBar.ofTrialign(accounts.signedIn().orElseThrow(), authentication);
            replace(bar, named);
            bar = named;
        } catch (AccountRefused refused) {
            renamed.setText("");
            RefusedFields.complain(name, refused);
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
            RefusedFields.complain(wrong, refused);
        } catch (TooManyAttempts wait) {
            RefusedFields.complain(
                    present,
                    getTranslation(
                            "own.wait", Math.max(1, Math.ceilDiv(wait.left().toSeconds(), 60))));
        }
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
