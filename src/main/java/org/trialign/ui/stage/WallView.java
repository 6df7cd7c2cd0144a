package org.trialign.ui.stage;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.audience.AudienceView;
import org.trialign.explain.Explained;
import org.trialign.explain.Explanations;
import org.trialign.findings.FirstPage;
import org.trialign.model.Role;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.model.WallMode;
import org.trialign.room.Room;
import org.trialign.ui.visit.Page;
import org.trialign.ui.visit.RoomScreen;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.PublicAddress;
import org.trialign.ui.widget.QrCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The projector, put up by a facilitator. All that it is sent is what the wall's audience sees: the words here, the cards
 * on its own live channel. For everybody else there is no such page.
 */
@Route("w/:slug/wall")
@PermitAll
@CssImport("./theme/theme.css")
@JsModule("./wall/wall.ts")
class WallView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Visit.Visits visits;
    private final Explanations explanations;
    private final LookHere look;
    private final PublicAddress address;
    private final Element wall = new Element("trialign-wall");
    private @Nullable Visit visit;
    private @Nullable RoomScreen screen;
    private Registration awake = () -> {};

    WallView(Visit.Visits visits, Explanations explanations, LookHere look, PublicAddress address) {
        this.visits = visits;
        this.explanations = explanations;
        this.look = look;
        this.address = address;
        getElement().appendChild(wall);
        // asked upwards, what was pushed and never arrived comes with the answer
        wall.addEventListener("behind", asked -> {
            if (visit != null) {
                show(visit.room().state());
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Visit coming = visits.of(event)
                .filter(who -> who.member().role() == Role.FACILITATOR)
                .orElse(null);
        if (coming == null) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        leave();
        visit = coming;
        wall.setProperty("slug", coming.slug());
        join("/w/" + coming.slug());
        screen = visits.screen(event.getUI(), coming, this::show);
        screen.at(new Page.Wall());
        show(coming.room().state());
    }

    /** Where members sign in. It opens nothing to anybody else, so that everybody who looks at the wall may read it. */
    private void join(String path) {
        String link = address.of(path);
        wall.setProperty("join", link.substring(link.indexOf("//") + 2));
        wall.removeAllChildren();
        Element picture = new QrCode(link).getElement();
        picture.setAttribute("slot", "join");
        wall.appendChild(picture);
    }

    private void show(Room.State state) {
        if (visit == null) {
            return;
        }
        if (!state.snapshot().member(visit.member().account()).equals(Optional.of(visit.member()))) {
            getUI().ifPresent(ui -> ui.getPage().reload());
            return;
        }
        wall.setProperty("observing", state.snapshot().wallMode() == WallMode.OBSERVERS);
        wall.setPropertyJson("look", look(visit, state));
        wall.setProperty("revision", state.snapshot().revision());
    }

    private ObjectNode look(Visit by, Room.State state) {
        AudienceView view = by.room().view(new WallAudience());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Target target = state.snapshot().spotlight().orElse(null);
        if (target == null) {
            json.put("state", "first");
            first(view.firstPage()).flatMap(key -> explained(by, view, key)).ifPresent(one -> write(one, json));
            return json;
        }
        if (look.at(target, view, this, by).isEmpty()) {
            return json.put("state", look.at(target, by.view(), this, by).isPresent() ? "own" : "gone");
        }
        json.put("state", "shown").put("kind", target.kind().wire()).put("id", target.id());
        if (target.kind() == TargetKind.FINDING) {
            explained(by, view, target.id()).ifPresent(one -> write(one, json));
        }
        return json;
    }

    /** A hole is what nobody talks about by themselves, so gaps come first. */
    private static Optional<String> first(FirstPage page) {
        return Stream.of(page.gaps(), page.conflicts(), page.overlaps())
                .flatMap(keys -> keys.stream().limit(1))
                .findFirst();
    }

    private Optional<Explained> explained(Visit by, AudienceView view, String key) {
        return explanations.of(by.workshop(), view, getLocale()).stream()
                .filter(one -> one.finding().key().equals(key))
                .findFirst();
    }

    private static void write(Explained one, ObjectNode json) {
        ObjectNode finding = json.putObject("finding");
        finding.put("group", one.finding().kind().group().wire())
                .put("severity", one.finding().severity().wire())
                .put("name", one.explanation().kindName())
                .put("sentence", one.explanation().headline())
                .put("ask", one.explanation().ask());
        ArrayNode cards = finding.putArray("cards");
        one.cards()
                .forEach(card -> cards.addObject()
                        .put("title", card.title())
                        .put("agency", card.agency())
                        .put("list", card.list().wire()));
    }

    /** Nobody touches a wall for hours: that it is there counts as if somebody did. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        awake = event.getUI()
                .addHeartbeatListener(
                        beat -> beat.getSource().getSession().setLastRequestTimestamp(System.currentTimeMillis()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        leave();
        awake.remove();
        visit = null;
    }

    private void leave() {
        if (screen != null) {
            screen.close();
            screen = null;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("stage.wall") + " · Trialign";
    }
}
