package org.trialign.ui.people;

import com.vaadin.flow.component.select.Select;
import org.trialign.model.Snapshot;

/** Chooses what somebody is in the workshop. */
final class PartSelect extends Select<Part> {
    /** @param inFull whether agencies stand there by their names, or by their ids where a name stands beside it */
    PartSelect(Snapshot now, boolean inFull) {
        addClassName("part-select");
        setItemLabelGenerator(part -> {
            String role = getTranslation("role." + part.role().wire());
            String agency = part.agency();
            return agency == null ? role : getTranslation("people.part", role, inFull ? part.agencyName(now) : agency);
        });
        setItems(Part.all(now));
    }
}
