package org.trialign.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Role;
import org.trialign.room.Room;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.ui.stage.Desk;
import org.trialign.ui.stage.LookHere;
import org.trialign.ui.stage.Stage;
import org.trialign.ui.visit.FollowsRoom;
import org.trialign.ui.visit.Visit;
import org.trialign.workshop.WorkshopService;

/** The facilitator's desk. For everybody else there is no such page. */
@Route(value = "w/:slug/desk", layout = RoomLayout.class)
@PermitAll
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle, FollowsRoom {
    private final Visit.Visits visits;
    private final WorkshopService workshops;
    private final Desk desk;
    private @Nullable Stage stage;

    DeskView(Visit.Visits visits, WorkshopService workshops, LookHere look) {
        this.visits = visits;
        this.workshops = workshops;
        desk = new Desk(look);
        addClassName("desk-view");
        var note = new Span(getTranslation("stage.desk.note"));
        note.addClassName("quiet");
        var header = new Header(new H1(getTranslation("rail.desk")), note);
        header.addClassName("view-header");
        add(header, desk);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Visit visit = visits.of(event)
                .filter(who -> who.member().role() == Role.FACILITATOR)
                .orElse(null);
        if (visit == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        stage = new Stage(workshops, visit);
        show(visit.room().state());
    }

    @Override
    public void show(Room.State state) {
        if (stage != null) {
            desk.show(stage, state);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.desk") + " · Trialign";
    }
}
