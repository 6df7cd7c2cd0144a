package org.trialign.ui.stage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.trialign.model.Agency;
import org.trialign.model.Edit;
import org.trialign.model.Snapshot;
import org.trialign.ui.visit.Page;

/** While an agency asks for help both sides are told, and both can end it. */
final class HelpBanner extends Div {
    private List<Asking> shown = List.of();

    /** What is read along is told apart: of a revealed agency only its questions are new to a facilitator. */
    private record Asking(Agency agency, boolean isRevealed) {}

    HelpBanner() {
        addClassName("banners");
        getElement().setAttribute("role", "status");
    }

    void show(Stage stage, Snapshot now) {
        List<Asking> asking = now.agencies().stream()
                .filter(agency -> now.asksForHelp(agency.id()))
                .filter(agency -> stage.isFacilitator()
                        || agency.id().equals(stage.member().agency()))
                .map(agency -> new Asking(agency, now.isRevealed(agency.id())))
                .toList();
        if (!asking.equals(shown)) {
            shown = asking;
            removeAll();
            asking.forEach(one -> add(banner(stage, now, one)));
        }
        setVisible(!asking.isEmpty());
    }

    private Div banner(Stage stage, Snapshot now, Asking asking) {
        Agency agency = asking.agency();
        boolean isTheirs = stage.isFacilitator();
        String draft = isTheirs ? "stage.help.theirs" : "stage.help.ours";
        String revealed = isTheirs ? "stage.help.theirs.revealed" : "stage.help.ours.revealed";
        var text = new Span(getTranslation(asking.isRevealed() ? revealed : draft, agency.name()));
        var end = new NativeButton(
                getTranslation("stage.help.end"), pressed -> stage.act(this, new Edit.EndHelp(agency.id())));
        end.addClassNames("button", "small-button");
        end.getElement().setAttribute("aria-label", getTranslation("stage.help.end_of", agency.name()));
        var banner = new Div(Agencies.tag(now, agency.id()), text);
        banner.addClassNames("banner", "accent");
        if (isTheirs) {
            var way = new RouterLink();
            way.setText(getTranslation("stage.help.read"));
            way.addClassNames("button", "small-button");
            way.getElement()
                    .setAttribute("href", stage.address(new Page.Triangle(agency.id())))
                    .setAttribute("router-link", true);
            banner.add(way);
        }
        banner.add(end);
        return banner;
    }
}
