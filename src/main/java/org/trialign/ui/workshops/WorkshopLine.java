package org.trialign.ui.workshops;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.trialign.model.Standing;
import org.trialign.ui.visit.Page;
import org.trialign.ui.widget.AgencyTag;
import org.trialign.ui.widget.When;
import org.trialign.ui.widget.Written;
import org.trialign.workshop.Purge;
import org.trialign.workshop.WorkshopSummary;

/** One workshop of mine: what it is about, who is at the table, what I am in it, where it stands. */
final class WorkshopLine extends ListItem {
    private final WorkshopSummary workshop;
    private final Instant now;

    WorkshopLine(WorkshopSummary workshop, Instant now) {
        this.workshop = workshop;
        this.now = now;
        addClassNames("panel", "workshop");
        getElement().setAttribute("data-workshop", workshop.slug());
        var about = new Div(title(), written(new Paragraph(workshop.problem())), table(), facts());
        about.addClassName("workshop-about");
        add(about);
    }

    /** The title is the way in, and covers the whole line; a deleted one has none. */
    private H2 title() {
        if (workshop.standing() == Standing.State.DELETED) {
            return written(new H2(workshop.title()));
        }
        var way = new Anchor(Page.entry(workshop.slug()), workshop.title());
        way.addClassName("workshop-way");
        return new H2(written(way));
    }

    private <C extends Component> C written(C part) {
        Written.in(workshop.language(), part);
        return part;
    }

    private Div table() {
        var table = new Div();
        table.addClassName("workshop-table");
        int seat = 1;
        for (String agency : workshop.agencies()) {
            table.add(new AgencyTag(agency, seat++));
        }
        int people = workshop.people();
        var count = new Span(getTranslation(people == 1 ? "people.one" : "people.count", people));
        count.addClassNames("small", "quiet");
        table.add(count);
        return table;
    }

    private Div facts() {
        String role = getTranslation("role." + workshop.role().wire());
        String agency = workshop.agency();
        var mine = new Span(agency == null ? role : getTranslation("people.part", role, agency));
        mine.addClassName("badge");
        var phase = new Span(getTranslation("phase." + workshop.phase().wire()));
        phase.addClassNames("badge", "accent");
        var facts = new Div(mine, phase, when());
        facts.addClassName("workshop-facts");
        return facts;
    }

    private Component when() {
        String text = switch (workshop.standing()) {
            case ACTIVE -> getTranslation("workshops.changed", ago(workshop.changedAt()));
            case ARCHIVED -> getTranslation("workshops.archived.since", day(workshop.changedAt()));
            case DELETED ->
                getTranslation(
                        "workshops.deleted.until", day(workshop.changedAt().plus(Purge.GRACE)));
        };
        var when = new Span(text);
        when.addClassName("quiet");
        return when;
    }

    private String ago(Instant then) {
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
        return day(then);
    }

    private String day(Instant when) {
        return When.day(when, getLocale());
    }
}
