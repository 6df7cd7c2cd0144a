package org.trialign.ui.people;

import com.vaadin.flow.component.select.Select;
import org.trialign.model.Snapshot;

/** Chooses what somebody is in the workshop. */
final class PartSelect extends Select<Part> {
    PartSelect(Snapshot now) {
        addClassName("part-select");
        setItemLabelGenerator(part -> {
            String role = getTranslation("role." + part.role().wire());
            return part.agency() == null ? role : getTranslation("people.part", role, part.agencyName(now));
        });
        setItems(Part.all(now));
    }
}
