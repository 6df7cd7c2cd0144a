package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience.FacilitatorAudience;
import org.trialign.audience.Switches;
import org.trialign.model.Agency;
import org.trialign.model.Edit;
import org.trialign.model.Role;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;
import org.trialign.room.Room;
import org.trialign.ui.visit.Page;
import org.trialign.ui.widget.Written;

/** How far each agency is, in numbers of cards alone, and whether it is revealed. */
final class RevealList extends Div implements StagePart {
    private final Paragraph line = new Paragraph();
    private final NativeButton all = new NativeButton(getTranslation("stage.reveal.all"));
    private final UnorderedList list = new UnorderedList();
    private final List<Line> lines = new ArrayList<>();
    private List<Agency> agencies = List.of();
    private @Nullable Stage stage;
    private @Nullable Snapshot shown;

    RevealList() {
        addClassName("reveal-part");
        line.addClassName("quiet");
        goOnAt(line);
        all.addClassNames("button", "small-button");
        all.addClickListener(pressed -> askForAll());
        list.addClassName("reveals");
        var head = new Div(line, all);
        head.addClassName("switch-head");
        add(head, list);
    }

    /** Comparing opens talk while somebody still drafts: then the reveal is what comes next. */
    static boolean isDue(Snapshot now) {
        return !Agencies.drafting(now).isEmpty() && Switches.isOn(now, Switch.COMMENTS, null);
    }

    @Override
    public void show(Stage on, Room.State state) {
        stage = on;
        Snapshot now = state.snapshot();
        shown = now;
        List<Agency> present = now.agencies();
        if (!present.equals(agencies)) {
            agencies = present;
            lines.clear();
            list.removeAll();
            present.forEach(agency -> lines.add(new Line(now, agency)));
            lines.forEach(list::add);
        }
        int drafting = Agencies.drafting(now).size();
        line.setText(standing(drafting));
        all.setVisible(drafting > 0);
        all.setClassName("primary", isDue(now));
        // released at most every ten seconds: the moment of a number tells of a draft
        Map<String, Integer> counts =
                on.visit().room().feed(new FacilitatorAudience()).counts();
        lines.forEach(each -> each.show(now, counts));
    }

    private String standing(int drafting) {
        if (agencies.isEmpty()) {
            return getTranslation("stage.reveal.nobody");
        }
        return drafting == 0
                ? getTranslation("stage.reveal.none_drafts")
                : getTranslation("stage.reveal.drafting", drafting, agencies.size());
    }

    /** Who revealed or hid an agency goes on where it is said, not at the button that takes it back (frontend/frame/keep-focus). */
    private static void goOnAt(Component place) {
        place.getElement().setAttribute("tabindex", "-1").setAttribute("data-goes-on", true);
    }

    private void askForAll() {
        if (shown != null) {
            askForAll(shown);
        }
    }

    private void askForAll(Snapshot now) {
        List<Agency> drafting = Agencies.drafting(now);
        Ask.open(
                getTranslation("stage.reveal.ask_all"),
                List.of(
                        getTranslation("stage.reveal.shows_all", Agencies.names(drafting)),
                        whoReads(now),
                        getTranslation("stage.reveal.stays")),
                getTranslation("stage.reveal.all"),
                () -> revealAll(drafting));
    }

    /** Nobody is revealed whom the question didn't name: another facilitator may have hidden an agency meanwhile. */
    private void revealAll(List<Agency> named) {
        if (stage != null) {
            Snapshot now = stage.now();
            if (ids(named).containsAll(ids(Agencies.drafting(now)))) {
                act(new Edit.RevealAgency(null));
            } else {
                askForAll(now);
            }
        }
    }

    private static Set<String> ids(List<Agency> agencies) {
        return agencies.stream().map(Agency::id).collect(Collectors.toSet());
    }

    private String whoReads(Snapshot now) {
        long observers = now.members().stream()
                .filter(member -> member.role() == Role.OBSERVER)
                .count();
        return getTranslation("stage.reveal.who", observers);
    }

    private void act(Edit edit) {
        if (stage != null) {
            stage.act(this, edit);
        }
    }

    /** One agency. */
    private final class Line extends ListItem {
        private final Agency agency;
        private final Span count = new Span();
        private final Span standing = new Span();
        private final RouterLink way = new RouterLink();
        private final NativeButton reveal = new NativeButton(getTranslation("stage.reveal"));
        private final NativeButton hide = new NativeButton(getTranslation("stage.hide"));

        Line(Snapshot now, Agency agency) {
            this.agency = agency;
            var name = new Span(agency.name());
            name.addClassName("reveal-name");
            Written.here(name);
            count.addClassName("reveal-count");
            standing.addClassName("badge");
            way.setText(getTranslation("stage.help.read"));
            way.addClassNames("button", "small-button");
            reveal.addClassNames("button", "small-button");
            reveal.getElement().setAttribute("aria-label", getTranslation("stage.reveal.of", agency.name()));
            reveal.addClickListener(pressed -> askToReveal());
            hide.addClassNames("button", "small-button", "quiet-button");
            hide.getElement().setAttribute("aria-label", getTranslation("stage.hide.of", agency.name()));
            hide.addClickListener(pressed -> askToHide());
            getElement().setAttribute("data-agency", agency.id());
            goOnAt(this);
            add(Agencies.tag(now, agency.id()), name, count, standing, way, reveal, hide);
        }

        void show(Snapshot now, Map<String, Integer> counts) {
            int cards = counts.getOrDefault(agency.id(), 0);
            count.setText(getTranslation(cards == 1 ? "stage.card" : "stage.cards", cards));
            boolean isRevealed = now.isRevealed(agency.id());
            boolean asks = now.asksForHelp(agency.id());
            standing.setText(getTranslation(
                    isRevealed ? "stage.revealed" : asks ? "stage.asks_for_help" : "stage.private_draft"));
            standing.setClassName("accent", !isRevealed);
            way.getElement()
                    .setAttribute("href", stage == null ? "" : stage.address(new Page.Triangle(agency.id())))
                    .setAttribute("router-link", true);
            way.setVisible(asks);
            reveal.setVisible(!isRevealed);
            hide.setVisible(isRevealed);
        }

        private void askToReveal() {
            if (shown != null) {
                Ask.open(
                        getTranslation("stage.reveal.ask", agency.name()),
                        List.of(
                                getTranslation("stage.reveal.shows", agency.name()),
                                whoReads(shown),
                                getTranslation("stage.reveal.stays")),
                        getTranslation("stage.reveal"),
                        () -> act(new Edit.RevealAgency(agency.id())));
            }
        }

        private void askToHide() {
            if (shown != null) {
                long others = shown.members().stream()
                        .filter(member -> !agency.id().equals(member.agency()))
                        .count();
                Ask.open(
                        getTranslation("stage.hide.ask", agency.name()),
                        List.of(
                                getTranslation("stage.hide.seen", others),
                                getTranslation("stage.hide.goes", agency.name()),
                                getTranslation("stage.hide.blind", agency.name())),
                        getTranslation("stage.hide.yes"),
                        () -> act(new Edit.HideAgency(agency.id())));
            }
        }
    }
}
