package org.trialign.ui.triangle;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.May;
import org.trialign.model.Edit;
import org.trialign.model.Role;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.room.Room;
import org.trialign.ui.card.CardPanel;
import org.trialign.ui.card.UsualDialog;
import org.trialign.ui.frame.RoomLayout;
import org.trialign.ui.frame.WithSide;
import org.trialign.ui.past.BinDialog;
import org.trialign.ui.stage.Agencies;
import org.trialign.ui.stage.Lock;
import org.trialign.ui.stage.LookHere;
import org.trialign.ui.stage.Stage;
import org.trialign.ui.visit.FollowsRoom;
import org.trialign.ui.visit.OpenRequests;
import org.trialign.ui.visit.Page;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.OneAtATime;
import org.trialign.workshop.LookingBack;
import org.trialign.workshop.WorkshopService;
import tools.jackson.databind.node.JsonNodeFactory;

/** One agency's triangle; under {@code /card/{id}} with that card open beside it. */
@Route(value = "w/:slug/triangle/:agency", layout = RoomLayout.class)
@RouteAlias(value = "w/:slug/card/:card", layout = RoomLayout.class)
@PermitAll
class TriangleView extends Div implements BeforeEnterObserver, HasDynamicTitle, FollowsRoom, WithSide {
    private final Visit.Visits visits;
    private final WorkshopService workshops;
    private final LookingBack past;
    private final TriangleBoard board;
    private final TriangleHead head = new TriangleHead(this::openUsual, this::openBin);
    private final LookHere look;
    private @Nullable Visit visit;
    private @Nullable String agency;
    private @Nullable CardPanel panel;
    private @Nullable BinDialog binDialog;
    private @Nullable UsualDialog dialog;

    TriangleView(Visit.Visits visits, WorkshopService workshops, LookingBack past, LookHere look) {
        this.past = past;
        this.look = look;
        this.visits = visits;
        this.workshops = workshops;
        addClassName("triangle-view");
        board = new TriangleBoard(head);
        add(board);
        OpenRequests.follow(this, () -> visit == null ? "" : visit.slug());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Visit> coming = visits.of(event);
        Optional<String> card = event.getRouteParameters().get("card");
        Optional<String> wanted = coming.flatMap(v -> card.isPresent() ? ownerOf(v, card.get()) : seen(v, event));
        if (wanted.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        visit = coming.get();
        boolean isAsWritten =
                card.isPresent() || wanted.equals(event.getRouteParameters().get("agency"));
        if (!isAsWritten) {
            event.forwardTo(new Page.Triangle(wanted.get()).of(visit.slug()));
            return;
        }
        agency = wanted.get();
        head.offer(look.button(this, visit, new Target(TargetKind.TRIANGLE, agency)));
        show(visit.room().state());
        openCard(card.orElse(null));
    }

    /** The agency that the address names, be it in letters of another case, as people type them. */
    private static Optional<String> seen(Visit visit, BeforeEnterEvent event) {
        String named = event.getRouteParameters().get("agency").orElse("");
        Set<RowKey> rows = visit.view().rows().keySet();
        if (rows.contains(new RowKey(RowType.AGENCIES, named))) {
            return Optional.of(named);
        }
        List<String> alike = rows.stream()
                .filter(row -> row.type() == RowType.AGENCIES && row.id().equalsIgnoreCase(named))
                .map(RowKey::id)
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private static Optional<String> ownerOf(Visit visit, String card) {
        return visit.room()
                .state()
                .snapshot()
                .card(card)
                .filter(row -> visit.view().rows().containsKey(row.key()))
                .map(row -> String.valueOf(row.agency()));
    }

    @Override
    public void show(Room.State state) {
        if (visit == null || agency == null) {
            return;
        }
        Snapshot now = state.snapshot();
        boolean editable = mayAdd(now);
        head.say(now, agency, standing(now, editable));
        head.offerUsual(editable);
        head.offerBin(editable || isOurs() || seesCards());
        if (binDialog != null && binDialog.isOpened()) {
            binDialog.show(state);
        }
        head.showLock(isOurs() ? Lock.why(this, now, Switch.CARDS, agency, visit.member()) : Optional.empty());
        head.offerHelp(new Stage(workshops, visit), now, agency);
        board.show(visit.slug(), agency, editable, visit.member().role() == Role.OBSERVER);
        board.showReader(isOurs(), now.asksForHelp(agency));
        if (panel != null) {
            panel.show(state);
        }
        if (dialog != null && dialog.isOpened()) {
            dialog.show(visit.room(), state);
        }
    }

    private void openUsual() {
        if (visit != null && agency != null) {
            var opening = new UsualDialog(
                    workshops, visit.workshop(), agency, visit.member().account());
            opening.show(visit.room(), visit.room().state());
            if (OneAtATime.open(opening)) {
                dialog = opening;
            }
        }
    }

    private void openBin() {
        if (visit != null && agency != null) {
            var opening = new BinDialog(past, workshops, visit, agency);
            opening.show(visit.room().state());
            if (OneAtATime.open(opening)) {
                binDialog = opening;
            }
        }
    }

    private boolean seesCards() {
        return visit != null
                && visit.view().rows().values().stream()
                        .anyMatch(row ->
                                row.type().isCard() && String.valueOf(agency).equals(row.agency()));
    }

    private boolean mayAdd(Snapshot now) {
        var adding = new Edit.AddCard(String.valueOf(agency), RowType.VALUES, JsonNodeFactory.instance.objectNode());
        return visit != null && May.of(visit.member(), now).refusal(adding).isEmpty();
    }

    private boolean isOurs() {
        return visit != null && String.valueOf(agency).equals(visit.member().agency());
    }

    private String standing(Snapshot now, boolean editable) {
        if (!now.isRevealed(String.valueOf(agency))) {
            return now.asksForHelp(String.valueOf(agency))
                    ? "triangle.helping"
                    : isOurs() ? "triangle.draft" : editable ? "triangle.draft.told" : "triangle.hidden";
        }
        if (!editable && !isOurs()) {
            return "triangle.readonly";
        }
        return Agencies.drafting(now).isEmpty() ? "triangle.seen" : "triangle.seen.some";
    }

    private void openCard(@Nullable String card) {
        board.select(card == null ? "" : card);
        if (card == null || visit == null || agency == null) {
            panel = null;
            return;
        }
        String back = new Page.Triangle(agency).of(visit.slug());
        var opened = new CardPanel(
                workshops,
                past,
                visit.room(),
                visit.workshop(),
                visit.slug(),
                visit.member().account(),
                card);
        opened.onClose(() -> UI.getCurrent().navigate(back));
        look.button(this, visit, new Target(TargetKind.CARD, card)).ifPresent(opened::addAction);
        opened.show(visit.room().state());
        panel = opened;
    }

    @Override
    public Optional<Component> side() {
        return Optional.ofNullable(panel);
    }

    @Override
    public String getPageTitle() {
        String card = Optional.ofNullable(panel)
                .flatMap(CardPanel::title)
                .map(title -> title + " · ")
                .orElse("");
        return card + head.name() + " · Trialign";
    }
}
