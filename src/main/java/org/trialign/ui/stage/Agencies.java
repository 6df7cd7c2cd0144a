package org.trialign.ui.stage;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.trialign.model.Agency;
import org.trialign.model.Snapshot;
import org.trialign.ui.widget.Seats;
import org.trialign.ui.widget.Written;

/** The agencies of a workshop as people of the stage name them. */
public final class Agencies {
    private Agencies() {}

    /** Those that nobody else reads yet. */
    public static List<Agency> drafting(Snapshot now) {
        return now.agencies().stream()
                .filter(agency -> !now.isRevealed(agency.id()))
                .toList();
    }

    static String names(List<Agency> agencies) {
        return agencies.stream().map(Agency::name).collect(Collectors.joining(", "));
    }

    /** The letter mark in the colour of the seat. */
    static Span tag(Snapshot now, String id) {
        var tag = new Span(Seats.mark(id));
        tag.addClassName("tag");
        tag.setTitle(now.agencyName(id));
        Written.here(tag);
        tag.getElement().setAttribute("data-seat", Integer.toString(new Seats(now).of(id)));
        return tag;
    }
}
