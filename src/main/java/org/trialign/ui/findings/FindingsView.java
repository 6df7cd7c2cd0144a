package org.trialign.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.explain.Explanations;
import org.trialign.model.Role;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.room.Room;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.ui.frame.WithSide;
import org.trialign.ui.stage.LookHere;
import org.trialign.ui.visit.FollowsRoom;
import org.trialign.ui.visit.OpenRequests;
import org.trialign.ui.visit.Page;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.ViewTitle;

/** All findings that one may see, with their sentences; under {@code /finding/{key}} with that one open beside them. */
@Route(value = "w/:slug/findings", layout = RoomLayout.class)
@RouteAlias(value = "w/:slug/finding/:key", layout = RoomLayout.class)
@PermitAll
@JsModule("./findings/findings-list.ts")
class FindingsView extends Div implements BeforeEnterObserver, HasDynamicTitle, FollowsRoom, WithSide {
    private final Visit.Visits visits;
    private final LookHere look;
    private final Explanations explanations;
    private final Element live = new Element("trialign-findings");
    private String slug = "";
    private @Nullable Visit visit;
    private @Nullable FindingPanel panel;
    private String sentence = "";

    FindingsView(Visit.Visits visits, LookHere look, Explanations explanations) {
        this.visits = visits;
        this.explanations = explanations;
        this.look = look;
        addClassName("findings-view");
        live.appendChild(new ViewTitle(getTranslation("findings.title")).getElement());
        getElement().appendChild(live);
        OpenRequests.follow(this, () -> slug);
        look.listen(this, () -> Optional.ofNullable(visit));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Visit coming = visits.of(event).orElse(null);
        Optional<String> key = event.getRouteParameters().get("key").map(Page::key);
        if (coming == null || (key.isPresent() && !FindingPanel.isSeen(coming, key.get()))) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        visit = coming;
        slug = coming.slug();
        live.setProperty("slug", slug);
        live.setProperty("observing", coming.member().role() == Role.OBSERVER);
        live.setProperty("pointing", LookHere.mayPoint(coming));
        live.setProperty("lang", getLocale().getLanguage());
        live.setProperty("selected", key.orElse(""));
        sentence = key.flatMap(one -> sentenceOf(coming, one))
                .map(one -> one + " · ")
                .orElse("");
        show(coming.room().state());
        panel = key.map(open -> new FindingPanel(coming, getLocale(), open, new Page.Findings(), Page.Finding::new))
                .orElse(null);
        FindingPanel opened = panel;
        if (opened != null) {
            look.button(opened, coming, new Target(TargetKind.FINDING, key.orElse("")))
                    .ifPresent(opened::addAction);
        }
    }

    private Optional<String> sentenceOf(Visit reader, String key) {
        return explanations.of(reader.workshop(), reader.view(), getLocale()).stream()
                .filter(one -> one.finding().key().equals(key))
                .map(one -> one.explanation().headline())
                .findFirst();
    }

    @Override
    public void show(Room.State state) {
        live.setProperty("apart", visit != null && visit.isApart(state.snapshot()));
    }

    @Override
    public Optional<Component> side() {
        return Optional.ofNullable(panel);
    }

    @Override
    public String getPageTitle() {
        return sentence + getTranslation("findings.title") + " · Trialign";
    }
}
