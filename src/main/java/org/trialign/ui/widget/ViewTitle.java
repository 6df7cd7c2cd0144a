package org.trialign.ui.widget;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The title of a view. A live part that takes it into its slot {@code head} puts its own tools in the same row. */
public final class ViewTitle extends Header {
    public ViewTitle(String title) {
        super(new H1(title));
        addClassName("view-header");
        getElement().setAttribute("slot", "head");
    }
}
