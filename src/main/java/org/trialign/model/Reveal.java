package org.trialign.model;

import org.trialign.model.format.Ref;

/** An agency shows its triangle. Not in the file. */
public record Reveal(@Ref(RowType.AGENCIES) String agency) implements Thing {
    @Override
    public String id() {
        return agency;
    }
}
