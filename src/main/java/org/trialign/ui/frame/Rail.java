package org.trialign.ui.frame;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.ui.widget.Icon;

/** The ways through a workshop; only what exists stands here. */
final class Rail extends Nav {
    private final List<Element> ways = new ArrayList<>();

    Rail() {
        addClassName("rail");
        getElement().setAttribute("aria-label", getTranslation("frame.views"));
    }

    /** The ways that are open to this member. */
    void show(String slug, Member member) {
        removeAll();
        ways.clear();
        String agency = member.agency();
        addWay(Icon.PROBLEM, "rail.problem", "w/" + slug + "/problem");
        if (agency != null) {
            addWay(Icon.MY_TRIANGLE, "rail.mine", "w/" + slug + "/triangle/" + agency);
        }
        addWay(Icon.ALL_TRIANGLES, "rail.triangles", "w/" + slug + "/triangles");
        addWay(Icon.PARTS, "rail.parts", "w/" + slug + "/parts");
        addWay(Icon.FINDINGS, "rail.findings", "w/" + slug + "/findings");
        if (member.role() == Role.FACILITATOR) {
            addWay(Icon.DESK, "rail.desk", "w/" + slug + "/desk");
            addWay(Icon.PEOPLE, "rail.people", "w/" + slug + "/people");
        }
    }

    /**
     * Marks the way to the present view, and the one on which it lies.
     *
     * @param path of the view
     * @param above path of what a single finding, card or triangle belongs to; the same path if it stands for itself
     */
    void markCurrent(String path, String above) {
        for (Element way : ways) {
            String href = way.getAttribute("href");
            if (path.equals(href)) {
                way.setAttribute("aria-current", "page");
            } else if (above.equals(href)) {
                way.setAttribute("aria-current", "true");
            } else {
                way.removeAttribute("aria-current");
            }
        }
    }

    private void addWay(Icon icon, String word, String path) {
        var way = new RouterLink();
        way.getElement().setAttribute("href", path).setAttribute("router-link", true);
        way.add(icon.draw(), new Span(getTranslation(word)));
        ways.add(way.getElement());
        add(way);
    }
}
