package org.trialign.ui.edit;

import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Refusal;
import org.trialign.workshop.CommandResult;

/** Says why something that was pressed wasn't done. */
public final class RefusalLine extends Paragraph {
    public RefusalLine() {
        addClassName("refusal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** True if it was done. */
    public boolean tell(CommandResult outcome) {
        return tell(outcome, null);
    }

    /** @param broken what to say where a rule would break, instead of what is said of that rule anywhere else */
    public boolean tell(CommandResult outcome, @Nullable String broken) {
        return switch (outcome) {
            case CommandResult.Done done -> {
                setVisible(false);
                yield true;
            }
            case CommandResult.Refused refused -> {
                boolean isBroken = refused.refusal() instanceof Refusal.Broken;
                setText(broken != null && isBroken ? broken : RefusalWords.of(refused.refusal(), this));
                setVisible(true);
                yield false;
            }
        };
    }
}
