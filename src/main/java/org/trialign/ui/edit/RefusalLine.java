package org.trialign.ui.edit;

import com.vaadin.flow.component.html.Paragraph;
import org.trialign.workshop.Outcome;

/** Says why something that was pressed wasn't done. */
public final class RefusalLine extends Paragraph {
    public RefusalLine() {
        addClassName("refusal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** True if it was done. */
    public boolean tell(Outcome outcome) {
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
