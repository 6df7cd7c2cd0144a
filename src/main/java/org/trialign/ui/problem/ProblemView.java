package org.trialign.ui.problem;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Role;
import org.trialign.model.RowType;
import org.trialign.room.Room;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.SaveMark;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.ui.visit.FollowsRoom;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.Said;
import org.trialign.workshop.WorkshopService;
import tools.jackson.databind.node.JsonNodeFactory;

/** The frame: the problem, every list of the vocabulary, the agencies. */
@Route(value = "w/:slug/problem", layout = RoomLayout.class)
@PermitAll
@CssImport("./ui/card-panel.css")
@CssImport("./ui/problem.css")
class ProblemView extends Div implements BeforeEnterObserver, HasDynamicTitle, FollowsRoom {
    private static final List<RowType> LISTS = List.of(
            RowType.FACETS,
            RowType.POPULATIONS,
            RowType.PLACES,
            RowType.TIMES,
            RowType.CONDITIONS,
            RowType.FUNCTIONS,
            RowType.TERMS,
            RowType.AUTHORIZERS,
            RowType.RESOURCES);

    private final Visit.Visits visits;
    private final WorkshopService workshops;
    private final SaveMark saveMark = new SaveMark();
    private final Paragraph why = new Paragraph();
    private final Div body = new Div();
    private final List<FrameSection> sections = new ArrayList<>();
    private SectionWays ways = new SectionWays(List.of());
    private @Nullable Visit visit;
    private long shownAt;

    ProblemView(Visit.Visits visits, WorkshopService workshops) {
        this.visits = visits;
        this.workshops = workshops;
        addClassName("problem-view");
        why.addClassNames("quiet", "why");
        why.getElement().setAttribute("role", "status");
        body.addClassName("frame-parts");
        var header = new Header(new H1(getTranslation("problem.title")), saveMark);
        header.addClassName("view-header");
        add(header, why, body);
        saveMark.follow(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Visit coming = visits.of(event).orElse(null);
        if (coming == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        visit = coming;
        build(coming);
        show(coming.room().state());
    }

    private void build(Visit coming) {
        var saver = new Saver(workshops, coming.workshop(), coming.member().account());
        saver.whenTold(() -> saveMark.show(saver.unsaved().isEmpty()));
        sections.clear();
        sections.add(new ProblemSection(saver));
        LISTS.forEach(list -> sections.add(new TermsSection(list, saver)));
        sections.add(new AgenciesSection(saver));
        var column = new Div();
        column.addClassName("part-column");
        sections.forEach(column::add);
        body.removeAll();
        ways = new SectionWays(sections);
        body.add(ways, column);
        shownAt = -1;
    }

    @Override
    public void show(Room.State state) {
        if (visit == null || state.snapshot().revision() == shownAt) {
            return;
        }
        shownAt = state.snapshot().revision();
        Reading.of(visit.room(), state, visit.member().account()).ifPresent(this::show);
    }

    private void show(Reading reading) {
        sections.forEach(section -> section.show(reading));
        ways.show(reading);
        boolean mayEdit = reading.may(new Edit.SetProblem("title", null));
        String agency = reading.member().agency();
        boolean mayPropose = agency != null
                && reading.may(new Edit.ProposeTerm(agency, RowType.PLACES, JsonNodeFactory.instance.objectNode()));
        why.setVisible(!mayEdit);
        Said.standing(why, getTranslation(whyNot(reading.member().role(), mayPropose)));
        saveMark.setVisible(mayEdit || mayPropose);
    }

    private static String whyNot(Role role, boolean mayPropose) {
        return switch (role) {
            case FACILITATOR -> "problem.why.locked";
            case AGENCY_LEAD, AGENCY_EDITOR -> mayPropose ? "problem.why.propose" : "problem.why.read";
            case OBSERVER -> "problem.why.observer";
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("problem.title") + " · Trialign";
    }
}
