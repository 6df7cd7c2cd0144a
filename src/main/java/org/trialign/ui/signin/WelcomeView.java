package org.trialign.ui.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.trialign.access.AccountRefused;
import org.trialign.access.FirstAdministrator;
import org.trialign.ui.widget.Logo;
import org.trialign.ui.widget.PlainPage;

/** Where the one-time link of a fresh installation leads: the first administrator chooses a login and a password. */
@Route("welcome/:token")
@AnonymousAllowed
class WelcomeView extends PlainPage implements BeforeEnterObserver, HasDynamicTitle {
    private final FirstAdministrator administrators;
    private final TextField name = new TextField(getTranslation("welcome.name"));
    private final TextField login = new TextField(getTranslation("welcome.login"));
    private final SecretField password = new SecretField(getTranslation("welcome.password"));
    private final RefusedFields fields = new RefusedFields(name, login, password);
    private String token = "";

    WelcomeView(FirstAdministrator administrators) {
        this.administrators = administrators;
        login.getElement().setAttribute("autocomplete", "username").setAttribute("autocapitalize", "none");
        password.getElement().setAttribute("autocomplete", "new-password");
        name.getElement().setAttribute("autocomplete", "name");
        password.setHelperText(getTranslation("welcome.password.hint"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (administrators.isOpen(token)) {
            showForm();
        } else {
            showUsed();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("welcome.title") + " · Trialign";
    }

    private void showForm() {
        var create = new Button(getTranslation("welcome.create"), pressed -> claim());
        create.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        create.setDisableOnClick(true);
        removeAll();
        add(
                new Logo(),
                new H1(getTranslation("welcome.title")),
                new Paragraph(getTranslation("welcome.message")),
                name,
                login,
                password,
                create);
        create.addClickListener(pressed -> create.setEnabled(true));
    }

    private void claim() {
        try {
            administrators.claim(token, login.getValue(), name.getValue(), password.getValue());
            say(
                    getTranslation("welcome.done"),
                    getTranslation("welcome.done.next"),
                    new Anchor("/login", getTranslation("signin.title")));
        } catch (AccountRefused refused) {
            if (refused.reason() == AccountRefused.Reason.LINK_USED) {
                showUsed();
            } else {
                fields.complain(refused);
            }
        }
    }

    private void showUsed() {
        say(
                getTranslation("welcome.used"),
                getTranslation("welcome.used.next"),
                new Anchor("/login", getTranslation("signin.title")));
    }
}
