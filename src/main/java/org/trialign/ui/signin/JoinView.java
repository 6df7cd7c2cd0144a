package org.trialign.ui.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.trialign.access.Account;
import org.trialign.access.AccountRefused;
import org.trialign.access.AccountService;
import org.trialign.access.NewAccount;
import org.trialign.access.TooManyAttempts;
import org.trialign.model.Member;
import org.trialign.ui.visit.Page;
import org.trialign.ui.widget.Logo;
import org.trialign.ui.widget.PlainPage;
import org.trialign.ui.widget.Written;
import org.trialign.workshop.Invitations;
import org.trialign.workshop.Invitations.Joined;
import org.trialign.workshop.Invitations.Offer;

/** Where an invitation leads: join by the account one is signed in with, by another one, or by a new one. */
@Route("join/:token")
@AnonymousAllowed
class JoinView extends PlainPage implements BeforeEnterObserver, HasDynamicTitle {
    /** Where Spring Security looks for the page to show after signing in. */
    private static final String AFTER_SIGN_IN = "SPRING_SECURITY_SAVED_REQUEST";

    private final Invitations invitations;
    private final AccountService accounts;
    private final TextField name = new TextField(getTranslation("welcome.name"));
    private final TextField login = new TextField(getTranslation("join.login"));
    private final SecretField password = new SecretField(getTranslation("welcome.password"));
    private final RefusedFields fields = new RefusedFields(name, login, password);
    private String token = "";

    JoinView(Invitations invitations, AccountService accounts) {
        this.invitations = invitations;
        this.accounts = accounts;
        name.getElement().setAttribute("autocomplete", "name");
        // never the value: it might arrive while somebody types there
        name.addValueChangeListener(typed -> login.setPlaceholder(loginOf(typed.getValue())));
        login.setHelperText(getTranslation("join.login.hint"));
        login.getElement()
                .setAttribute("name", "username")
                .setAttribute("autocomplete", "username")
                .setAttribute("autocapitalize", "none");
        password.setHelperText(getTranslation("welcome.password.hint"));
        password.getElement().setAttribute("name", "password").setAttribute("autocomplete", "new-password");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        try {
            invitations.offer(token, address()).ifPresentOrElse(this::show, this::showClosed);
        } catch (TooManyAttempts wait) {
            showWait(wait);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("join.title") + " · Trialign";
    }

    private void show(Offer offer) {
        removeAll();
        var title = new Paragraph(offer.title());
        title.addClassName("join-workshop");
        Written.in(offer.language(), title);
        Optional<Account> account = accounts.signedIn();
        Optional<Member> member = account.flatMap(one -> invitations.memberAlready(offer, one));
        add(new Logo(), new H1(getTranslation(member.isEmpty() ? "join.title" : "join.member")), title);
        if (member.isPresent()) {
            showMember(offer, member.get(), account.orElseThrow());
        } else {
            add(new Paragraph(part(offer)));
            account.ifPresentOrElse(this::showJoin, this::showForm);
        }
    }

    private String part(Offer offer) {
        String role = getTranslation("role." + offer.role().wire());
        return offer.agency() == null
                ? getTranslation("join.as", role)
                : getTranslation("join.for", role, offer.agency().name());
    }

    /** The link would change nothing (PE-66), so it isn't offered. */
    private void showMember(Offer offer, Member member, Account account) {
        var way = new Anchor("/" + Page.entry(offer.slug()), getTranslation("join.member.go"));
        way.addClassNames("button", "primary");
        way.getElement().setAttribute("router-ignore", true);
        add(
                new Paragraph(getTranslation(
                        "join.member.as", getTranslation("role." + member.role().wire()))),
                new Paragraph(getTranslation("join.signed_in", account.name(), account.login())),
                way,
                notYou());
    }

    private void showJoin(Account account) {
        add(
                new Paragraph(getTranslation("join.signed_in", account.name(), account.login())),
                button(getTranslation("join.as.account", account.name()), () -> joinBy(account)),
                notYou());
    }

    private NativeButton notYou() {
        var other = new NativeButton(getTranslation("join.not_you"), pressed -> signOut());
        other.addClassName("button");
        other.getElement().setAttribute("type", "button");
        return other;
    }

    /** The browser itself signs out, and comes back to the link. */
    private static void signOut() {
        UI.getCurrent()
                .getPage()
                .executeJs("const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)?.[1] ?? '';"
                        + "fetch('logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': token }, redirect: 'manual' })"
                        + ".finally(() => location.reload())");
    }

    private void joinBy(Account account) {
        go(
                () -> invitations.join(token, account, address()).map(JoinView::landing),
                landing -> UI.getCurrent().getPage().setLocation(landing));
    }

    private void showForm() {
        NativeButton create = button(getTranslation("join.create"), this::create);
        create.addClickShortcut(Key.ENTER);
        var form = new PostForm(name, login, password, create);
        form.addClassName("join-form");
        var known = new NativeButton(getTranslation("join.known"), pressed -> {
            afterSignIn("/join/" + token);
            UI.getCurrent().getPage().setLocation("login");
        });
        known.addClassName("button");
        known.getElement().setAttribute("type", "button");
        var records = new Paragraph(getTranslation("signin.records"));
        records.addClassName("small");
        add(form, known, records);
        name.focus();
    }

    /** The browser itself signs in with what was typed, so that it offers to keep the password. */
    private void create() {
        String wanted = login.isEmpty() ? loginOf(name.getValue()) : login.getValue();
        // one that is refused can be mended where it stands
        login.setValue(wanted);
        go(
                () -> {
                    var account = new NewAccount(wanted, name.getValue(), password.getValue(), false);
                    return invitations.join(token, account, address()).map(JoinView::landing);
                },
                landing -> {
                    afterSignIn("/" + landing);
                    UI.getCurrent()
                            .getPage()
                            .executeJs(
                                    "const form = document.querySelector('form.join-form');"
                                            + "form.elements.username.value = $0; form.submit()",
                                    wanted);
                });
    }

    private void go(Joining joining, Consumer<String> then) {
        try {
            joining.landing().ifPresentOrElse(then, this::showClosed);
        } catch (AccountRefused refused) {
            fields.complain(refused);
        } catch (TooManyAttempts wait) {
            showWait(wait);
        }
    }

    /** Joins, and says where one lands; empty if nobody can join by the link any more. */
    private interface Joining {
        Optional<String> landing();
    }

    private static String landing(Joined joined) {
        return Page.entry(joined.slug());
    }

    private static void afterSignIn(String path) {
        VaadinSession.getCurrent().getSession().setAttribute(AFTER_SIGN_IN, new SimpleSavedRequest(path));
    }

    private static NativeButton button(String word, Runnable pressed) {
        var button = new NativeButton(word, click -> pressed.run());
        button.addClassNames("button", "primary");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    /** A login that fits the name: "Ana Pérez" becomes "ana.perez". */
    private static String loginOf(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
    }

    /** Unknown, expired, withdrawn and used-up links look the same. */
    private void showClosed() {
        say(
                getTranslation("join.closed"),
                getTranslation("join.closed.next"),
                accounts.signedIn().isPresent()
                        ? new Anchor("/", getTranslation("way.workshops"))
                        : new Anchor("/login", getTranslation("signin.title")));
    }

    private void showWait(TooManyAttempts wait) {
        say(
                getTranslation("join.wait"),
                getTranslation(
                        "join.wait.next", Math.max(1, Math.ceilDiv(wait.left().toSeconds(), 60))),
                new Anchor("/", getTranslation("way.workshops")));
    }

    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "unknown" : request.getRemoteAddr();
    }
}
