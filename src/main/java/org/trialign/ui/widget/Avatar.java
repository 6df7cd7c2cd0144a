package org.trialign.ui.widget;

import com.vaadin.flow.component.html.Span;

/** The round mark of a person, in the colours of the agency's seat. */
public final class Avatar extends Span {
    /** @param name the person's, as a tooltip that is read out too; empty where it stands beside the mark */
    public Avatar(String name) {
        addClassName("avatar");
        if (name.isEmpty()) {
            getElement().setAttribute("aria-hidden", "true");
        } else {
            setTitle(name);
            getElement().setAttribute("role", "img");
        }
    }

    /** @param seat 1 to 12, or 0 for somebody without an agency */
    public void show(String mark, int seat) {
        setText(mark);
        if (seat > 0) {
            getElement().setAttribute("data-seat", Integer.toString(seat));
        } else {
            getElement().removeAttribute("data-seat");
        }
    }
}
