package org.trialign.ui.findings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.trialign.model.Role;
import org.trialign.ui.frame.CardOpening;
import org.trialign.ui.frame.FindingOpening;
import org.trialign.ui.visit.Visit;

/** One finding in the side panel. The live channel feeds it in the browser. */
@JsModule("./findings/one-finding.ts")
public final class FindingPanel extends Div {
    private final Element live = new Element("trialign-finding");

    /**
     * @param key of a finding that the visitor sees
     * @param back address of the view without the panel
     * @param address of the same view with another finding open, by its key as a path segment
     */
    public FindingPanel(Visit visit, Locale language, String key, String back, UnaryOperator<String> address) {
        addClassName("finding-panel");
        live.setProperty("slug", visit.slug());
        live.setProperty("lang", language.getLanguage());
        live.setProperty("key", key);
        live.setProperty("observing", visit.member().role() == Role.OBSERVER);
        live.setProperty("settling", visit.member().role() == Role.FACILITATOR);
        getElement().appendChild(live);
        getElement().addEventListener("finding-close", closed -> UI.getCurrent().navigate(back));
        CardOpening.listen(this, card -> "w/" + visit.slug() + "/card/" + card);
        FindingOpening.listen(this, address);
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
