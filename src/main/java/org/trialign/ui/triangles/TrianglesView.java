package org.trialign.ui.triangles;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Role;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.ui.stage.LookHere;
import org.trialign.ui.visit.OpenRequests;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.ViewTitle;

/** All triangles side by side, read-only. The live channel feeds it in the browser. */
@Route(value = "w/:slug/triangles", layout = RoomLayout.class)
@PermitAll
@JsModule("./triangle/all-triangles.ts")
class TrianglesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Visit.Visits visits;
    private final Element live = new Element("trialign-triangles");
    private String slug = "";
    private @Nullable Visit visit;

    TrianglesView(Visit.Visits visits, LookHere look) {
        this.visits = visits;
        addClassName("triangles-view");
        live.appendChild(new ViewTitle(getTranslation("triangles.title")).getElement());
        getElement().appendChild(live);
        OpenRequests.follow(this, () -> slug);
        look.listen(this, () -> Optional.ofNullable(visit));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Visit coming = visits.of(event).orElse(null);
        if (coming == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        visit = coming;
        slug = coming.slug();
        live.setProperty("slug", slug);
        live.setProperty("observing", coming.member().role() == Role.OBSERVER);
        live.setProperty("pointing", LookHere.mayPoint(coming));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("triangles.title") + " · Trialign";
    }
}
