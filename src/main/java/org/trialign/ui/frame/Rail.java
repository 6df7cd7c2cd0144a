package org.trialign.ui.frame;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.ui.visit.Page;
import org.trialign.ui.visit.Visit;
import org.trialign.ui.widget.Icon;

/** The ways through a workshop; only what exists stands here. */
final class Rail extends Nav {
    private final List<Way> ways = new ArrayList<>();

    private record Way(Page page, Element link) {}

    Rail() {
        addClassName("rail");
        getElement().setAttribute("aria-label", getTranslation("frame.views"));
    }

    /** The ways that are open to this member. */
    void show(String slug, Member member) {
        removeAll();
        ways.clear();
        String agency = member.agency();
        addWay(Icon.PROBLEM, "rail.problem", new Page.Problem(), slug);
        if (agency != null) {
            addWay(Icon.MY_TRIANGLE, "rail.mine", new Page.Triangle(agency), slug);
        }
        addWay(Icon.ALL_TRIANGLES, "rail.triangles", new Page.Triangles(), slug);
        addWay(Icon.PARTS, "rail.parts", new Page.Parts(), slug);
        addWay(Icon.FINDINGS, "rail.findings", new Page.Findings(), slug);
        if (member.role() == Role.FACILITATOR) {
            addWay(Icon.DESK, "rail.desk", new Page.Desk(), slug);
            addWay(Icon.PEOPLE, "rail.people", new Page.People(), slug);
        }
    }

    /** Marks the way to the page that the visitor is on, or to the one on which it lies. */
    void markCurrent(Page here, Visit visit) {
        Page under = under(here, visit);
        for (Way way : ways) {
            if (way.page().equals(here)) {
                way.link().setAttribute("aria-current", "page");
            } else if (way.page().equals(under)) {
                way.link().setAttribute("aria-current", "true");
            } else {
                way.link().removeAttribute("aria-current");
            }
        }
    }

    /** What a finding, a card or somebody's triangle belongs to: its list, the own triangle or all triangles. */
    private static Page under(Page here, Visit visit) {
        return switch (here) {
            case Page.Finding finding -> new Page.Findings();
            case Page.PartsFinding finding -> new Page.Parts();
            case Page.Triangle(String agency) -> under(agency, visit);
            case Page.Card(String id) ->
                visit.room()
                        .state()
                        .snapshot()
                        .card(id)
                        .map(row -> under(String.valueOf(row.agency()), visit))
                        .orElse(new Page.Triangles());
            case Page.Problem page -> page;
            case Page.Triangles page -> page;
            case Page.Parts page -> page;
            case Page.Findings page -> page;
            case Page.Desk page -> page;
            case Page.People page -> page;
            case Page.Wall page -> page;
        };
    }

    private static Page under(String agency, Visit visit) {
        return agency.equals(visit.member().agency()) ? new Page.Triangle(agency) : new Page.Triangles();
    }

    private void addWay(Icon icon, String word, Page page, String slug) {
        var way = new RouterLink();
        way.getElement().setAttribute("href", page.of(slug)).setAttribute("router-link", true);
        way.add(icon.draw(), new Span(getTranslation(word)));
        ways.add(new Way(page, way.getElement()));
        add(way);
    }
}
