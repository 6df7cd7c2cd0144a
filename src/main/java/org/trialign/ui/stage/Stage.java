package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.UUID;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Snapshot;
import org.trialign.ui.edit.RefusalNotice;
import org.trialign.ui.visit.OwnChange;
import org.trialign.ui.visit.Page;
import org.trialign.ui.visit.Visit;
import org.trialign.workshop.CommandResult;
import org.trialign.workshop.WorkshopService;

/** One person's hands on the workshop: does in a command of its own what was pressed. */
public record Stage(WorkshopService workshops, Visit visit) {
    /** True if it was done; else the person is told why not. */
    boolean act(Component speaker, Edit... edits) {
        var command = new Command(UUID.randomUUID(), null, List.of(edits));
        return switch (OwnChange.make(
                workshops, visit.workshop(), visit.member().account(), command)) {
            case CommandResult.Done done -> true;
            case CommandResult.Refused refused -> {
                RefusalNotice.show(refused.refusal(), speaker);
                yield false;
            }
        };
    }

    /** What stands now; what a screen shows may be older. */
    Snapshot now() {
        return workshops.snapshot(visit.workshop());
    }

    Member member() {
        return visit.member();
    }

    boolean isFacilitator() {
        return visit.member().role() == Role.FACILITATOR;
    }

    /** The address of a page of this workshop, relative as the router wants it. */
    String address(Page page) {
        return page.of(visit.slug());
    }
}
