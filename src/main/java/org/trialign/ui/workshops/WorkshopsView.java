package org.trialign.ui.workshops;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.trialign.access.Account;
import org.trialign.ui.frame.Icon;
import org.trialign.ui.frame.TopBar;
import org.trialign.ui.frame.UserMenu;
import org.trialign.workshop.WorkshopQuery;
import org.trialign.workshop.WorkshopSummary;

/** My workshops: what they are about, what I am in them, where they stand. */
@Route("")
@PermitAll
@CssImport("./theme/theme.css")
@CssImport("./ui/frame-parts.css")
@CssImport("./ui/workshops.css")
class WorkshopsView extends Div implements HasDynamicTitle {
    private final InstantSource clock = InstantSource.system();

    WorkshopsView(WorkshopQuery workshops, AuthenticationContext authentication) {
        addClassName("workshops-page");
        Account account = authentication.getAuthenticatedUser(Account.class).orElseThrow();
        var bar = new TopBar(new UserMenu(account, authentication));
        bar.say("Trialign", "");
        var main = new Main(new H1(getTranslation("workshops.title")));
        List<WorkshopSummary> mine = workshops.of(account.id());
        if (mine.isEmpty()) {
            main.add(nothing());
        } else {
            main.add(list(mine));
        }
        add(bar, main);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshops.title") + " · Trialign";
    }

    private Div nothing() {
        var empty =
                new Div(new H2(getTranslation("workshops.none")), new Paragraph(getTranslation("workshops.none.next")));
        empty.addClassName("empty");
        return empty;
    }

    private UnorderedList list(List<WorkshopSummary> mine) {
        var list = new UnorderedList();
        list.addClassName("workshops");
        Instant now = clock.instant();
        mine.forEach(workshop -> list.add(new ListItem(link(workshop, now))));
        return list;
    }

    private Anchor link(WorkshopSummary workshop, Instant now) {
        var title = new H2(workshop.title());
        var problem = new Paragraph(workshop.problem());
        var facts = new Div(role(workshop), phase(workshop), changed(workshop, now));
        facts.addClassName("workshop-facts");
        var about = new Div(title, problem, facts);
        about.addClassName("workshop-about");
        var link = new Anchor(firstView(workshop), about, Icon.CHEVRON_RIGHT.draw());
        link.addClassNames("panel", "workshop");
        link.getElement().setAttribute("data-workshop", workshop.slug());
        return link;
    }

    private static String firstView(WorkshopSummary workshop) {
        String room = "w/" + workshop.slug();
        return workshop.agency() == null ? room + "/triangles" : room + "/triangle/" + workshop.agency();
    }

    private Span role(WorkshopSummary workshop) {
        String role = getTranslation("role." + workshop.role().wire());
        if (workshop.agency() == null) {
            return badge(role);
        }
        var agency = new Span(workshop.agency());
        agency.addClassNames("tag", "outline");
        var badge = badge("");
        badge.add(agency, new Span(role));
        return badge;
    }

    private Span phase(WorkshopSummary workshop) {
        var badge = badge(getTranslation("phase." + workshop.phase().wire()));
        badge.addClassName("accent");
        return badge;
    }

    private Span changed(WorkshopSummary workshop, Instant now) {
        var when = new Span(getTranslation("workshops.changed", ago(workshop.changedAt(), now)));
        when.addClassName("quiet");
        return when;
    }

    private String ago(Instant then, Instant now) {
        Duration passed = Duration.between(then, now);
        if (passed.toMinutes() < 1) {
            return getTranslation("ago.now");
        }
        if (passed.toHours() < 1) {
            return getTranslation("ago.minutes", passed.toMinutes());
        }
        if (passed.toDays() < 1) {
            return getTranslation("ago.hours", passed.toHours());
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .format(then.atZone(ZoneId.systemDefault()));
    }

    private static Span badge(String text) {
        var badge = new Span(text);
        badge.addClassName("badge");
        return badge;
    }
}
