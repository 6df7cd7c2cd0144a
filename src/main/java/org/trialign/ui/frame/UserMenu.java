package org.trialign.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import org.trialign.access.Account;
import org.trialign.base.Initials;
import org.trialign.ui.widget.Avatar;
import org.trialign.ui.widget.WithKey;

/** Who is signed in, and what is theirs: language, colours, announcements, signing out. */
@JsModule("./frame/menu-states.ts")
public final class UserMenu extends MenuBar {
    private final Avatar avatar = new Avatar("");
    private final String initials;

    /** @param account whoever is signed in */
    public UserMenu(Account account, AuthenticationContext authentication) {
        addClassName("user-menu");
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        initials = Initials.of(account.name());
        avatar.show(initials, 0);
        var name = new Span(account.name());
        name.addClassName("who-name");
        MenuItem root = addItem(new Span(avatar, name));
        root.setAriaLabel(getTranslation("menu.of", account.name()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(getTranslation("menu.workshops"), chosen -> UI.getCurrent().navigate(""));
        menu.addItem(getTranslation("menu.account"), chosen -> UI.getCurrent().navigate("account"));
        addLanguages(menu.addItem(getTranslation("menu.language")).getSubMenu());
        addSchemes(menu.addItem(getTranslation("menu.scheme")).getSubMenu());
        addAnnouncing(menu);
        menu.addComponent(new Hr());
        menu.addItem(getTranslation("menu.signout"), chosen -> authentication.logout());
    }

    /** The seat (1 to 12) of the agency for which this person speaks. */
    public void showSeat(int seat) {
        avatar.show(initials, seat);
    }

    private void addLanguages(SubMenu menu) {
        for (Locale language : Choices.LANGUAGES) {
            MenuItem item = menu.addItem(
                    language.getDisplayLanguage(language), chosen -> Choices.chooseLanguage(UI.getCurrent(), language));
            item.getElement().setAttribute("lang", language.getLanguage());
            tick(item, "radio");
            item.setChecked(language.getLanguage().equals(getLocale().getLanguage()));
        }
    }

    private void addAnnouncing(SubMenu menu) {
        VaadinRequest request = VaadinRequest.getCurrent();
        MenuItem item = menu.addItem(
                new WithKey(getTranslation("menu.announce"), getTranslation("menu.announce.key")),
                chosen -> Choices.chooseAnnouncing(
                        UI.getCurrent(), chosen.getSource().isChecked()));
        tick(item, "checkbox");
        item.setChecked(request == null || Choices.isAnnouncing(request));
    }

    /** @param kind one of several, or by itself */
    private static void tick(MenuItem item, String kind) {
        item.setCheckable(true);
        item.getElement()
                .executeJs("document.dispatchEvent(new CustomEvent('ticks', {detail: {item: this, kind: $0}}))", kind);
    }

    private void addSchemes(SubMenu menu) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Choices.Scheme now = request == null ? Choices.Scheme.SYSTEM : Choices.scheme(request);
        for (Choices.Scheme scheme : Choices.Scheme.values()) {
            MenuItem item = menu.addItem(getTranslation("scheme." + scheme.attribute()), chosen -> {
                menu.getItems().forEach(other -> other.setChecked(other == chosen.getSource()));
                Choices.chooseScheme(UI.getCurrent(), scheme);
            });
            tick(item, "radio");
            item.setChecked(scheme == now);
        }
    }
}
