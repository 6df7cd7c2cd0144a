package org.trialign.ui.widget;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.NavigationTrigger;

/** A page with one message and one way on. */
@CssImport("./theme/theme.css")
@CssImport("./ui/plain.css")
@JsModule("./frame/keep-focus.ts")
@JsModule("./frame/arriving.ts")
public class PlainPage extends Main implements AfterNavigationObserver {
    protected PlainPage() {
        addClassName("plain-page");
    }

    /** Who was led here, as somebody who was removed, goes on at its heading and so hears it. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
            getElement().executeJs("this.dispatchEvent(new CustomEvent('arriving', {bubbles: true}))");
        }
    }

    /** @param way where the one button leads, and its word */
    protected final void say(String title, String message, Anchor way) {
        removeAll();
        way.addClassNames("button", "primary");
        add(new Logo(), new H1(title), new Paragraph(message), way);
    }
}
