package org.trialign.ui.visit;

import com.vaadin.flow.component.UI;
import org.trialign.model.Command;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.WorkshopService;

/** What one changed oneself is no news: the page is told which revisions are its reader's own (frontend/news). */
public final class OwnChange {
    private OwnChange() {}

    /** Does a command, and tells the page at hand if it is done; outside a page, as in a background task, nobody is told. */
    public static CommandResult make(WorkshopService workshops, String workshop, String account, Command command) {
        CommandResult outcome = workshops.execute(workshop, account, command);
        UI ui = UI.getCurrent();
        if (ui != null && outcome instanceof CommandResult.Done done) {
            ui.getElement()
                    .executeJs("window.dispatchEvent(new CustomEvent('trialign-own', {detail: $0}))", done.revision());
        }
        return outcome;
    }
}
