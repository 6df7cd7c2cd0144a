package org.trialign.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.function.Function;
import org.trialign.model.Role;
import org.trialign.ui.visit.OpenRequests;
import org.trialign.ui.visit.Page;
import org.trialign.ui.visit.Visit;

/** One finding in the side panel. The live channel feeds it in the browser. */
@JsModule("./findings/one-finding.ts")
public final class FindingPanel extends Div {
    private final Element live = new Element("trialign-finding");

    /**
     * @param key of a finding that the visitor sees
     * @param back the page without the panel
     * @param another the same page with another finding open, by its key
     */
    public FindingPanel(Visit visit, Locale language, String key, Page back, Function<String, Page> another) {
        addClassName("finding-panel");
        live.setProperty("slug", visit.slug());
        live.setProperty("lang", language.getLanguage());
        live.setProperty("key", key);
        live.setProperty("observing", visit.member().role() == Role.OBSERVER);
        live.setProperty("settling", visit.member().role() == Role.FACILITATOR);
        getElement().appendChild(live);
        getElement().addEventListener("finding-close", closed -> UI.getCurrent().navigate(back.of(visit.slug())));
        OpenRequests.follow(this, visit::slug, another);
    }

    /** Something to press, beside closing. */
    public void addAction(Component action) {
        action.getElement().setAttribute("slot", "action");
        live.appendChild(action.getElement());
    }

    /** False for a finding that isn't there, and for one that the visitor may not see: the answers are the same. */
    public static boolean isSeen(Visit visit, String key) {
        return visit.view().findings().containsKey(key);
    }
}
