package org.trialign.ui.workshops;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.trialign.access.Account;
import org.trialign.access.AccountService;
import org.trialign.ui.frame.TopBar;
import org.trialign.ui.visit.Page;

/** A page on which a workshop is made; the three ways to make one stand above each other's. */
@CssImport("./theme/theme.css")
@CssImport("./ui/frame-parts.css")
@CssImport("./ui/workshops.css")
abstract class NewWorkshopPage extends Div implements HasDynamicTitle {
    private final Account account;
    private final Main main = new Main();

    NewWorkshopPage(AccountService accounts, AuthenticationContext authentication, String way) {
        addClassName("workshops-page");
        account = accounts.signedIn().orElseThrow();
        var ways = new Nav();
        ways.addClassNames("segments", "ways");
        ways.getElement().setAttribute("aria-label", getTranslation("new.ways"));
        addWay(ways, "new", "blank", way);
        addWay(ways, "new/file", "file", way);
        addWay(ways, "new/copy", "copy", way);
        var hint = new Paragraph(getTranslation("new.hint." + way));
        hint.addClassName("quiet");
        main.addClassName("new-workshop");
        main.add(new H1(getTranslation("new.title")), ways, hint);
        add(TopBar.ofTrialign(account, authentication), main);
    }

    private void addWay(Nav ways, String path, String word, String present) {
        var way = new Anchor(path, getTranslation("new.way." + word));
        way.getElement().setAttribute("router-link", true);
        if (word.equals(present)) {
            way.getElement().setAttribute("aria-current", "page");
        }
        ways.add(way);
    }

    Account account() {
        return account;
    }

    void show(Component... parts) {
        main.add(parts);
    }

    /** A new workshop needs people first. */
    static void open(String slug) {
        UI.getCurrent().navigate(new Page.People().of(slug));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("new.title") + " · Trialign";
    }
}
