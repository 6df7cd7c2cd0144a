package org.trialign.ui.frame;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.trialign.ui.widget.PlainPage;

/** Where an open screen goes when its person was removed from the workshop, or the workshop was deleted. */
@Route("removed")
@JsModule("./edit/left-behind.ts")
@PermitAll
class RemovedView extends PlainPage implements HasDynamicTitle {
    RemovedView() {
        getElement().setAttribute("data-state", "removed");
        say(
                getTranslation("removed.title"),
                getTranslation("removed.message"),
                new Anchor("/", getTranslation("way.workshops")));
        getElement().appendChild(new Element("trialign-left-behind"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("removed.title");
    }
}
