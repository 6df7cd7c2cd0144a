package org.trialign.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.trialign.access.DemoPeople;
import org.trialign.access.TooManyAttempts;
import org.trialign.ui.widget.Logo;

/** The sign-in page: a picture of what the product does, the form, and the demo's people while the demo is on. */
@Route("login")
@AnonymousAllowed
@CssImport("./theme/theme.css")
@CssImport("./ui/signin.css")
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final AuthenticationContext authentication;
    private final Div alert = new Div();
    private final FormInput login = field("username", "username", "text");
    private final FormInput password = field("password", "current-password", "password");

    LoginView(DemoPeople demo, AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("sign-in");
        alert.addClassName("sign-in-alert");
        alert.getElement().setAttribute("role", "alert");
        alert.setVisible(false);
        var form = new Main(new H1(getTranslation("signin.title")), alert, signInForm());
        form.addClassName("sign-in-form");
        if (!demo.everybody().isEmpty()) {
            form.add(new DemoEntry(demo.everybody()));
        }
        var notice = new Paragraph(getTranslation("signin.records"));
        notice.addClassNames("small", "quiet");
        form.add(notice);
        add(picture(), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.isAuthenticated()) {
            event.forwardTo("");
            return;
        }
        Set<String> told =
                event.getLocation().getQueryParameters().getParameters().keySet();
        if (told.contains("error")) {
            alert.setText(whatWentWrong());
            alert.setVisible(true);
            keepLogin();
        } else if (told.contains("changed")) {
            alert.setText(getTranslation("signin.changed"));
            alert.addClassName("good");
            alert.setVisible(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.title") + " · Trialign";
    }

    private String whatWentWrong() {
        if (refused().orElse(null) instanceof TooManyAttempts locked) {
            return getTranslation("signin.locked", minutes(locked.left()));
        }
        return getTranslation("signin.wrong");
    }

    /** Nothing typed is lost but the password. */
    private void keepLogin() {
        refused()
                .map(AuthenticationException::getAuthenticationRequest)
                .map(Authentication::getName)
                .ifPresent(typed -> {
                    login.getElement().setAttribute("value", typed).setAttribute("autofocus", false);
                    password.getElement().setAttribute("autofocus", true);
                });
    }

    private static Optional<AuthenticationException> refused() {
        WrappedSession session = VaadinSession.getCurrent().getSession();
        return session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof AuthenticationException failure
                ? Optional.of(failure)
                : Optional.empty();
    }

    private static long minutes(Duration left) {
        return Math.max(1, Math.ceilDiv(left.toSeconds(), 60));
    }

    private Component signInForm() {
        var button = new NativeButton(getTranslation("signin.button"));
        button.addClassNames("button", "primary");
        button.getElement().setAttribute("type", "submit");
        login.getElement()
                .setAttribute("autocapitalize", "none")
                .setAttribute("spellcheck", "false")
                .setAttribute("autofocus", true);
        var form = new PostForm(
                labelled(getTranslation("signin.login"), login, getTranslation("signin.login.missing")),
                labelled(getTranslation("signin.password"), password, getTranslation("signin.password.missing")),
                button);
        form.addClassName("sign-in-fields");
        return form;
    }

    private static FormInput field(String name, String autocomplete, String type) {
        var input = new FormInput(name, type);
        input.setId(name);
        input.addClassName("input");
        input.getElement().setAttribute("autocomplete", autocomplete).setAttribute("required", true);
        return input;
    }

    private static Div labelled(String word, FormInput input, String missing) {
        var label = new NativeLabel(word);
        label.setFor(input);
        var field = new Div(label, input, new MissingLine(input, missing));
        field.addClassName("field");
        return field;
    }

    private Div picture() {
        var brand = new Div(new Logo(), new Span("Trialign"));
        brand.addClassName("sign-in-brand");
        var promise = new Paragraph(getTranslation("signin.promise"));
        promise.addClassName("sign-in-promise");
        var picture = new Div(brand, promise, triangles());
        picture.addClassName("sign-in-picture");
        return picture;
    }

    private static Svg triangles() {
        try (InputStream drawing = LoginView.class.getResourceAsStream("triangles.svg")) {
            if (drawing == null) {
                throw new IllegalStateException("triangles.svg is not beside LoginView");
            }
            return new Svg(drawing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
