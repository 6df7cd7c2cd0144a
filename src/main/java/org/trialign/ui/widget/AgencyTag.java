package org.trialign.ui.widget;

import com.vaadin.flow.component.html.Span;

/** The letter mark of an agency in the colours of its seat. */
public final class AgencyTag extends Span {
    /** @param seat its place in the order of the agencies, from 1 */
    public AgencyTag(String agency, int seat) {
        super(Seats.mark(agency));
        addClassNames("tag", "large");
        setTitle(agency);
        getElement().setAttribute("data-seat", Integer.toString((seat - 1) % Seats.SEATS + 1));
    }
}
