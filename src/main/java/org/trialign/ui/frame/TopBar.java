package org.trialign.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.trialign.access.Account;
import org.trialign.ui.widget.Logo;
import org.trialign.ui.widget.Written;

/** The bar above every page behind sign-in: where one is on the left, who one is on the right. */
@JsModule("./frame/arriving.ts")
public final class TopBar extends Header {
    private final Div title = new Div();
    private final Div subtitle = new Div();
    private final Div between = new Div();

    /** A bar that ends with the person's menu. */
    public TopBar(UserMenu menu) {
        addClassName("topbar");
        title.addClassName("brand-title");
        subtitle.addClassName("brand-sub");
        var brand = new Anchor("/", new Logo(), new Div(title, subtitle));
        brand.addClassName("brand");
        between.addClassName("grow");
        var who = new Div(menu);
        who.addClassName("who");
        add(brand, between, who);
    }

    /** Above the pages that belong to no workshop. */
    public static TopBar ofTrialign(Account account, AuthenticationContext authentication) {
        var bar = new TopBar(new UserMenu(account, authentication));
        bar.say("Trialign", "");
        return bar;
    }

    /** What the page is about, and a line below it that may be empty. */
    public void say(String heading, String line) {
        title.setText(heading);
        title.setTitle(heading);
        subtitle.setText(line);
        subtitle.setTitle(line);
        subtitle.setVisible(!line.isEmpty());
    }

    /** What the page is about was written in the workshop's language. */
    void sayWritten(String heading, String line) {
        say(heading, line);
        Written.here(title, subtitle);
    }

    /** Right of the brand. */
    void addLeft(Component part) {
        addComponentAtIndex(indexOf(between), part);
    }

    /** Left of the menu. */
    void addRight(Component part) {
        addComponentAtIndex(getComponentCount() - 1, part);
    }
}
