package org.trialign.ui.card;

import com.vaadin.flow.component.html.Paragraph;
import org.trialign.workshop.Outcome;

/** Says why something that was pressed wasn't done. */
final class RefusalLine extends Paragraph {
    RefusalLine() {
        addClassName("refusal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** True if it was done. */
    boolean tell(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> {
                setVisible(false);
                yield true;
            }
            case Outcome.Refused refused -> {
                setText(RefusalWords.of(refused.refusal(), this));
                setVisible(true);
                yield false;
            }
        };
    }
}
