package org.trialign.ui.people;

import com.vaadin.flow.component.dependency.CssImport;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.room.Room;
import org.trialign.ui.edit.RefusalWords;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.ui.visit.FollowsRoom;
import org.trialign.ui.visit.OwnChange;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.PublicAddress;
import org.trialign.ui.widget.Said;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.Invitation;
import org.trialign.workshop.Invitations;
import org.trialign.workshop.WorkshopService;

/** Who is in the workshop, and the links by which others join. For facilitators; for others it isn't there. */
@Route(value = "w/:slug/people", layout = RoomLayout.class)
@PermitAll
@CssImport("./ui/people.css")
class PeopleView extends Div implements BeforeEnterObserver, FollowsRoom, HasDynamicTitle, InviteForm.Maker {
    private final Visit.Visits visits;
    private final WorkshopService workshops;
    private final Invitations invitations;
    private final PublicAddress address;
    private final Span count = new Span();
    private final Div alert = new Div();
    private final Said said = new Said();
    private final Div members = new Div();
    private final InviteForm form = new InviteForm(this);
    private final LinkList links;
    private @Nullable Visit visit;
    private @Nullable MemberList list;
    private List<Row> shown = List.of();

    PeopleView(Visit.Visits visits, WorkshopService workshops, Invitations invitations, PublicAddress address) {
        this.visits = visits;
        this.workshops = workshops;
        this.invitations = invitations;
        this.address = address;
        links = new LinkList(invitations::isOpen, this::revoke);
        addClassName("people-view");
        count.addClassName("badge");
        var header = new Header(new H1(getTranslation("people.title")), count);
        header.addClassName("view-header");
        alert.getElement().setAttribute("role", "alert");
        alert.addClassName("people-alert");
        var joining = new Div(form, links);
        joining.addClassName("joining");
        var columns = new Div(members, joining);
        columns.addClassName("people-columns");
        add(header, alert, said, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        visit = visits.of(event)
                .filter(coming -> coming.member().role() == Role.FACILITATOR)
                .orElse(null);
        if (visit == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        list = new MemberList(visit.member().account(), this::execute, form::invite);
        members.removeAll();
        members.add(list);
        shown = List.of();
        show(visit.room().state());
    }

    /** Shows people and agencies anew only when they changed: a select that is open shall not close by itself. */
    @Override
    public void show(Room.State state) {
        Snapshot now = state.snapshot();
        List<Row> next = Stream.of(RowType.AGENCIES, RowType.MEMBERS, RowType.REVEALS)
                .flatMap(type -> now.ordered(type).stream())
                .toList();
        if (visit == null || list == null || next.equals(shown)) {
            return;
        }
        shown = next;
        int people = now.rows(RowType.MEMBERS).size();
        count.setText(getTranslation(people == 1 ? "people.one" : "people.count", people));
        list.show(now);
        form.show(now);
        showLinks();
    }

    private void showLinks() {
        if (visit != null) {
            List<Invitation> all =
                    invitations.of(visit.workshop(), visit.member().account());
            links.show(visit.room().state().snapshot(), all);
            form.showOpen(
                    all.stream().filter(invitations::isOpen).map(Invitation::id).collect(Collectors.toSet()));
        }
    }

    private boolean execute(Edit edit, String done) {
        if (visit == null) {
            return false;
        }
        CommandResult outcome = OwnChange.make(
                workshops,
                visit.workshop(),
                visit.member().account(),
                new Command(UUID.randomUUID(), null, List.of(edit)));
        alert.setText(
                switch (outcome) {
                    case CommandResult.Done did -> "";
                    case CommandResult.Refused(Refusal.Broken broken) -> getTranslation("people.refused.last");
                    case CommandResult.Refused refused -> RefusalWords.of(refused.refusal(), this);
                });
        boolean isDone = outcome instanceof CommandResult.Done;
        said.say(isDone ? done : "");
        return isDone;
    }

    @Override
    public Invitations.@Nullable Made make(Part part, Duration validFor, boolean once) {
        if (visit == null) {
            return null;
        }
        Invitations.Made made = invitations
                .make(visit.workshop(), visit.member().account(), part.role(), part.agency(), validFor, once)
                .orElse(null);
        showLinks();
        return made;
    }

    @Override
    public String link(Invitations.Made made) {
        return address.of("/join/" + made.token());
    }

    private void revoke(Invitation invitation) {
        if (visit != null) {
            invitations.revoke(visit.workshop(), visit.member().account(), invitation.id());
            showLinks();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title") + " · Trialign";
    }
}
