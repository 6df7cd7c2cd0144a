package org.trialign.ui.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;
import org.trialign.ui.edit.Editors;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.visit.Page;
import org.trialign.ui.widget.Seats;
import org.trialign.ui.widget.Written;
import org.trialign.workshop.LookingBack;

/**
 * What every part of one open panel needs.
 *
 * @param slug of the workshop, for addresses; {@code workshop}: its id
 * @param present what this person may read now, made when it is asked for: a reading is too large to be kept for each open
 *     screen (SS-10); empty for who is no member any more
 * @param isEditable false: the parts are made without controls
 */
record CardScope(
        String slug,
        String workshop,
        String card,
        String agency,
        Saver saver,
        LookingBack past,
        Supplier<Optional<Reading>> present,
        boolean isEditable) {
    /** A way to another card of this workshop, with its mark. */
    Anchor wayTo(CardSeen other, Reading reading) {
        var way = new Anchor(new Page.Card(other.id()).of(slug), CardMark.of(other, reading));
        way.add(reading.title(other.id()));
        Written.here(way);
        way.addClassName("card-way");
        way.getElement().setAttribute("router-link", true);
        return way;
    }

    /** The letter mark of an agency, in its colour. */
    Span tag(String other, Reading reading) {
        var tag = new Span(Seats.mark(other));
        tag.addClassName("tag");
        tag.setTitle(reading.agencyName(other));
        Written.here(tag);
        tag.getElement().setAttribute("data-seat", Integer.toString(reading.seat(other)));
        return tag;
    }

    Editors editors(Component speaker) {
        return new Editors(speaker, saver);
    }
}
