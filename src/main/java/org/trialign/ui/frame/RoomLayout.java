package org.trialign.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.access.Account;
import org.trialign.model.Phase;
import org.trialign.workshop.WorkshopQuery;
import org.trialign.workshop.WorkshopSummary;

/**
 * The frame of every view below {@code /w/{slug}}: a view names it as its layout and appears in the middle. Whoever is no
 * member gets the same answer as for a workshop that doesn't exist.
 */
@PermitAll
@CssImport("./theme/theme.css")
@CssImport("./ui/frame-parts.css")
public class RoomLayout extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {
    /** Somebody who is in the workshop now; seat 1 to 12 of the agency, or 0. */
    public record Present(String name, String mark, int seat) {}

    private static final int AVATARS = 6;

    private final WorkshopQuery workshops;
    private final Account account;
    private final UserMenu menu;
    private final TopBar bar;
    private final PhaseSteps steps = new PhaseSteps();
    private final Div people = new Div();
    private final Element status = new Element("trialign-status");
    private final Rail rail = new Rail();
    private final Main main = new Main();
    private final Aside side = new Aside();

    RoomLayout(WorkshopQuery workshops, AuthenticationContext authentication) {
        this.workshops = workshops;
        this.account = authentication.getAuthenticatedUser(Account.class).orElseThrow();
        menu = new UserMenu(account, authentication);
        bar = new TopBar(menu);
        addClassName("frame");
        people.addClassName("avatars");
        main.addClassName("main");
        main.setId("main");
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", getTranslation("frame.side"));
        var saved = new Div();
        saved.addClassName("saved");
        saved.getElement().appendChild(status);
        bar.addLeft(steps);
        bar.addRight(people);
        bar.addRight(saved);
        add(bar, rail, main, side);
        closeSide();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("slug").orElse("");
        WorkshopSummary workshop = workshops.of(account.id()).stream()
                .filter(mine -> mine.slug().equals(slug))
                .findFirst()
                .orElse(null);
        if (workshop == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        bar.say(workshop.title(), workshop.problem());
        rail.show(workshop.slug(), workshop.agency());
        showPhase(workshop.phase());
        if (workshop.agency() != null) {
            menu.showAgency(workshop.agency(), 0);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        rail.markCurrent(event.getLocation().getPath());
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        closeSide();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    /** Opens the side panel with one component in it, instead of what was there. */
    public void openSide(Component panel) {
        side.removeAll();
        side.add(panel);
        side.getElement().removeAttribute("hidden");
    }

    public void closeSide() {
        side.removeAll();
        side.getElement().setAttribute("hidden", true);
    }

    public void showPhase(Phase phase) {
        steps.show(phase);
    }

    /** Who is here: the first few as marks, the others as a number. */
    public void showPeople(List<Present> present) {
        people.removeAll();
        for (Present person : present.subList(0, Math.min(AVATARS, present.size()))) {
            var avatar = new Avatar(person.name());
            avatar.show(person.mark(), person.seat());
            people.add(avatar);
        }
        if (present.size() > AVATARS) {
            int others = present.size() - AVATARS;
            var more = new Avatar(getTranslation("frame.more", others));
            more.show("+" + others, 0);
            people.add(more);
        }
    }

    /** The seat, 1 to 12, of the agency for which this person speaks. */
    public void showSeat(String agency, int seat) {
        menu.showAgency(agency, seat);
    }

    /** The saved mark, fed by the live channel. */
    public Element status() {
        return status;
    }
}
