package org.trialign.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.access.Account;
import org.trialign.access.AccountService;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Standing;
import org.trialign.room.Room;
import org.trialign.ui.past.UndoBar;
import org.trialign.ui.stage.LookHere;
import org.trialign.ui.stage.Stage;
import org.trialign.ui.stage.StageStrip;
import org.trialign.ui.visit.FollowsRoom;
import org.trialign.ui.visit.Page;
import org.trialign.ui.visit.RoomScreen;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.Seats;
import org.trialign.ui.widget.SkipLink;
import org.trialign.ui.widget.Written;
import org.trialign.workshop.LookingBack;
import org.trialign.workshop.WorkshopService;

/**
 * The frame of every view below {@code /w/{slug}}: a view names it as its layout and appears in the middle. Whoever is no
 * member gets the same answer as for a workshop that doesn't exist.
 */
@PermitAll
@CssImport("./theme/theme.css")
@CssImport("./ui/frame-parts.css")
@JsModule("./frame/status.ts")
@JsModule("./frame/uncover.ts")
@JsModule("./frame/on-phones.ts")
public class RoomLayout extends Div implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {
    private final Visit.Visits visits;
    private final WorkshopService workshops;
    private final UndoBar undo;
    private final StageStrip strip;
    private final MovedNotice moved = new MovedNotice();
    private final Account account;
    private final UserMenu menu;
    private final TopBar bar;
    private final PhaseSteps steps = new PhaseSteps();
    private final PeopleHere people = new PeopleHere();
    private final Element status = new Element("trialign-status");
    private final News news = new News();
    private final Rail rail = new Rail();
    private final Main main = new Main();
    private final SidePanel side = new SidePanel();
    private @Nullable Visit visit;
    private @Nullable RoomScreen screen;
    private @Nullable HasElement content;

    RoomLayout(
            Visit.Visits visits,
            WorkshopService workshops,
            LookingBack past,
            LookHere look,
            AccountService accounts,
            AuthenticationContext authentication) {
        this.visits = visits;
        this.workshops = workshops;
        undo = new UndoBar(past, workshops);
        strip = new StageStrip(look);
        strip.add(moved);
        this.account = accounts.signedIn().orElseThrow();
        menu = new UserMenu(account, authentication);
        bar = new TopBar(menu);
        addClassName("frame");
        main.addClassName("main");
        main.setId("main");
        var saved = new Div();
        saved.addClassName("saved");
        saved.getElement().appendChild(status);
        status.addEventListener("behind", asked -> {
            if (visit != null) {
                show(visit.room().state());
            }
        });
        bar.addLeft(steps);
        bar.addRight(news);
        bar.addRight(undo);
        bar.addRight(people);
        bar.addRight(saved);
        add(new SkipLink(main), bar, strip, rail, main, side);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Visit coming = visits.of(event).orElse(null);
        if (coming == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (visit == null || !visit.workshop().equals(coming.workshop())) {
            leave();
            visit = coming;
            rail.show(coming.slug(), coming.member());
            status.setProperty("slug", coming.slug());
            status.setProperty("observing", coming.member().role() == Role.OBSERVER);
            news.show(coming.slug(), coming.member());
            event.getUI()
                    .getElement()
                    .executeJs(
                            "Object.assign(document.documentElement.dataset, {person: $0, slug: $1})",
                            coming.room().people().numberOf(coming.member()),
                            coming.slug());
            screen = visits.screen(event.getUI(), coming, this::show);
            leaveUnlessShown(event.getUI());
            if (event.getLocation().getQueryParameters().getParameters().containsKey(MovedNotice.QUERY)) {
                moved.show(coming.member());
            }
        }
        show(coming.room().state());
    }

    /** Brings the frame, and what is in it, to what the room stands at now. */
    private void show(Room.State state) {
        if (visit == null) {
            return;
        }
        Member now = state.snapshot().standing() == Standing.State.DELETED
                ? null
                : state.snapshot().member(account.id()).orElse(null);
        if (now == null || !visit.member().equals(now)) {
            if (now == null) {
                UI.getCurrent().navigate(RemovedView.class);
            } else if (visit.isStill(now)) {
                // only the name is another: it stands in many places of the page
                UI.getCurrent().getPage().reload();
            } else {
                // the whole page goes, and with it everything that was read as somebody else
                UI.getCurrent()
                        .getPage()
                        .setLocation(Page.first(now.agency(), state.snapshot().phase())
                                        .of(visit.slug()) + "?" + MovedNotice.QUERY);
            }
            return;
        }
        Written.of(UI.getCurrent(), state.snapshot().head().language());
        bar.sayWritten(
                state.snapshot().head().title(),
                state.snapshot().workshop().problem().title());
        steps.show(state.snapshot().phase());
        undo.show(visit.workshop(), now, state.snapshot());
        strip.show(new Stage(workshops, visit), state);
        var seats = new Seats(state.snapshot());
        String agency = now.agency();
        if (agency != null) {
            menu.showSeat(seats.of(agency));
        }
        people.show(now, visit.room().people().present(), seats);
        if (content instanceof FollowsRoom following) {
            following.show(state);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        leave();
        visit = null;
    }

    /** Where the view in it answers that there is nothing, the frame never stands on the page, and never leaves it. */
    private void leaveUnlessShown(UI ui) {
        var once = new Registration[1];
        once[0] = ui.addAfterNavigationListener(shown -> {
            once[0].remove();
            if (!isAttached()) {
                leave();
                visit = null;
            }
        });
    }

    private void leave() {
        if (screen != null) {
            screen.close();
            screen = null;
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        undo.putAway();
        Page here = visit == null
                ? null
                : Page.at(event.getLocation().getPath(), visit.slug()).orElse(null);
        strip.at(here);
        if (here != null && visit != null) {
            rail.markCurrent(here, visit);
        }
        if (here != null && screen != null) {
            screen.at(here);
        }
        Optional<Component> wanted = content instanceof WithSide view ? view.side() : Optional.empty();
        wanted.ifPresentOrElse(side::open, side::close);
        letTheAnswerGo();
    }

    /**
     * Flow keeps its last answer in case it must be given again. That of a navigation holds the whole view, 120 KB of it with a
     * card open; after a small exchange it is let go (SS-10).
     */
    private void letTheAnswerGo() {
        getElement().executeJs("return true").then(drawn -> {});
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        this.content = content;
        main.getElement().removeAllChildren();
        side.close();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }
}
