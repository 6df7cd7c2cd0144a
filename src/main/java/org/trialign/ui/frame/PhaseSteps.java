package org.trialign.ui.frame;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Phase;

/** The phases in a row: what is done, what is now, what comes. */
final class PhaseSteps extends OrderedList {
    private @Nullable Phase shown;

    PhaseSteps() {
        addClassName("steps");
        getElement().setAttribute("aria-label", getTranslation("frame.phases"));
    }

    void show(Phase now) {
        if (now == shown) {
            return;
        }
        shown = now;
        removeAll();
        for (Phase phase : Phase.values()) {
            var step = new ListItem(getTranslation("phase." + phase.wire()));
            if (phase.compareTo(now) < 0) {
                step.addClassName("done");
            } else if (phase == now) {
                step.addClassName("now");
                step.getElement().setAttribute("aria-current", "step");
            }
            add(step);
        }
    }
}
