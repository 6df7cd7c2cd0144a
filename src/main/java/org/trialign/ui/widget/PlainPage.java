package org.trialign.ui.widget;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A page with one message and one way on. */
@CssImport("./theme/theme.css")
@CssImport("./ui/plain.css")
@JsModule("./frame/arriving.ts")
public class PlainPage extends Main {
    protected PlainPage() {
        addClassName("plain-page");
    }

    /** @param way where the one button leads, and its word */
    protected final void say(String title, String message, Anchor way) {
        removeAll();
        way.addClassNames("button", "primary");
        add(new Logo(), new H1(title), new Paragraph(message), way);
    }
}
