package org.trialign.ui.coverage;

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
import org.trialign.audience.May;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.room.Room;
import org.trialign.ui.findings.FindingPanel;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.ui.frame.WithSide;
import org.trialign.ui.stage.LookHere;
import org.trialign.ui.visit.FollowsRoom;
import org.trialign.ui.visit.OpenRequests;
import org.trialign.ui.visit.Page;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.ViewTitle;
import tools.jackson.databind.node.JsonNodeFactory;

/** Who holds what; under {@code /parts/{key}} with a finding about a part open beside the table. */
@Route(value = "w/:slug/parts", layout = RoomLayout.class)
@RouteAlias(value = "w/:slug/parts/:key", layout = RoomLayout.class)
@PermitAll
@JsModule("./coverage/who-holds-what.ts")
class PartsView extends Div implements BeforeEnterObserver, HasDynamicTitle, FollowsRoom, WithSide {
    private final Visit.Visits visits;
    private final Element live = new Element("trialign-coverage");
    private final LookHere look;
    private String slug = "";
    private @Nullable Visit visit;
    private @Nullable FindingPanel panel;

    PartsView(Visit.Visits visits, LookHere look) {
        this.visits = visits;
        this.look = look;
        addClassName("parts-view");
        live.appendChild(new ViewTitle(getTranslation("parts.title")).getElement());
        getElement().appendChild(live);
        OpenRequests.follow(this, () -> slug, Page.PartsFinding::new);
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
        live.setProperty("selected", key.orElse(""));
        show(coming.room().state());
        panel = key.map(open -> new FindingPanel(coming, getLocale(), open, new Page.Parts(), Page.PartsFinding::new))
                .orElse(null);
        FindingPanel opened = panel;
        if (opened != null) {
            look.button(opened, coming, new Target(TargetKind.FINDING, key.orElse("")))
                    .ifPresent(opened::addAction);
        }
    }

    @Override
    public void show(Room.State state) {
        if (visit != null) {
            Snapshot now = state.snapshot();
            Member member = visit.member();
            live.setProperty("levels", getsLevels(member, now));
            String agency = member.agency();
            live.setProperty("apart", visit.isApart(now));
            live.setProperty("editing", agency != null && mayClaim(member, agency, now) ? agency : "");
        }
    }

    /** Levels rest on all shared findings, which observers don't see, nor who hasn't revealed (findings.md §8). */
    private static boolean getsLevels(Member member, Snapshot now) {
        boolean seesShared = switch (member.role()) {
            case FACILITATOR -> true;
            case AGENCY_LEAD, AGENCY_EDITOR -> member.agency() != null && now.isRevealed(member.agency());
            case OBSERVER -> false;
        };
        return seesShared && !now.rows(RowType.REVEALS).isEmpty();
    }

    private static boolean mayClaim(Member member, String agency, Snapshot now) {
        var adding = new Edit.AddCard(agency, RowType.VALUES, JsonNodeFactory.instance.objectNode());
        return May.of(member, now).refusal(adding).isEmpty();
    }

    @Override
    public Optional<Component> side() {
        return Optional.ofNullable(panel);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("parts.title") + " · Trialign";
    }
}
