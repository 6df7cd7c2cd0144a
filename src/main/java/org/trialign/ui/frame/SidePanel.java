package org.trialign.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;

/** The panel beside a view: hidden, or with one component in it. */
final class SidePanel extends Aside {
    SidePanel() {
        addClassName("side");
        getElement().setAttribute("aria-label", getTranslation("frame.side"));
        close();
    }

    /** Shows it instead of what was there. */
    void open(Component panel) {
        if (panel.getParent().filter(this::equals).isPresent()) {
            return;
        }
        removeAll();
        add(panel);
        getElement().removeAttribute("hidden");
    }

    void close() {
        removeAll();
        getElement().setAttribute("hidden", true);
    }
}
