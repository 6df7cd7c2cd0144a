package org.trialign.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.PlainPage;

/**
 * What doesn't exist, and what one may not see: the answers are the same. Inside a workshop its members read what may have
 * happened, and find the way back into it.
 */
@AnonymousAllowed
class NotFoundView extends PlainPage implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private final transient Visit.Visits visits;

    NotFoundView(Visit.Visits visits) {
        this.visits = visits;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        own(event.getLocation())
                .ifPresentOrElse(
                        slug -> say(
                                getTranslation("notfound.title"),
                                getTranslation("notfound.in_workshop"),
                                new Anchor("/w/" + slug, getTranslation("way.back"))),
                        () -> say(
                                getTranslation("notfound.title"),
                                getTranslation("notfound.message"),
                                new Anchor("/", getTranslation("way.workshops"))));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    /** The slug of the workshop that the address lies in, for its members. */
    private Optional<String> own(Location location) {
        List<String> segments = location.getSegments();
        if (segments.size() < 3 || !segments.getFirst().equals("w")) {
            return Optional.empty();
        }
        return visits.of(segments.get(1)).map(Visit::slug);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notfound.title");
    }
}
