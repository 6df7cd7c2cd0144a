package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Role;
import org.trialign.room.Room;
import org.trialign.ui.frame.FollowsRoom;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.ui.frame.Visit;
import org.trialign.workshop.WorkshopService;

/** The facilitator's desk: the parts of the bar in more room. For everybody else there is no such page. */
@Route(value = "w/:slug/desk", layout = RoomLayout.class)
@PermitAll
class DeskView extends Div implements BeforeEnterObserver, HasDynamicTitle, FollowsRoom {
    private final Visit.Visits visits;
    private final WorkshopService workshops;
    private final List<StagePart> parts;
    private @Nullable Stage stage;

    DeskView(Visit.Visits visits, WorkshopService workshops, LookHere look) {
        this.visits = visits;
        this.workshops = workshops;
        addClassName("desk-view");
        var progress = new RevealList();
        var wall = new WallPart(look);
        var switches = new SwitchTable();
        var people = new PeopleList();
        parts = List.of(progress, wall, switches, people);
        var note = new Span(getTranslation("stage.desk.note"));
        note.addClassName("quiet");
        var header = new Header(new H1(getTranslation("rail.desk")), note);
        header.addClassName("view-header");
        var left = new Div(
                panel("stage.progress", "stage.progress.note", progress), panel("stage.switches", "", switches));
        var right = new Div(panel("stage.wall", "", wall), panel("stage.people", "", people));
        var desk = new Div(left, right);
        desk.addClassName("desk");
        add(header, desk);
    }

    private Section panel(String title, String note, Component part) {
        var head = new Div(new H2(getTranslation(title)));
        head.addClassName("desk-head");
        if (!note.isEmpty()) {
            var line = new Span(getTranslation(note));
            line.addClassName("quiet");
            head.add(line);
        }
        var panel = new Section(head, part);
        panel.addClassName("panel");
        return panel;
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
            Stage on = stage;
            parts.forEach(part -> part.show(on, state));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rail.desk") + " · Trialign";
    }
}
