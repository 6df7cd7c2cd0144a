package org.trialign.ui.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialign.ui.visit.Page;
import org.trialign.ui.visit.Visit;

/** The short address of a workshop, as it stands on the wall: it leads its members to where they land. */
@Route("w/:slug")
@PermitAll
class EntryView extends Div implements BeforeEnterObserver {
    private final Visit.Visits visits;

    EntryView(Visit.Visits visits) {
        this.visits = visits;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        visits.of(event)
                .ifPresentOrElse(
                        coming -> event.forwardTo(firstOf(coming).of(coming.slug())),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private static Page firstOf(Visit coming) {
        return Page.first(
                coming.member().agency(), coming.room().state().snapshot().phase());
    }
}
