package org.trialign.model;

import org.trialign.model.format.Ref;

/** An agency asks the facilitators for help: while this stands they read all of its triangle. Not in the file. */
public record Help(@Ref(RowType.AGENCIES) String agency) implements Thing {
    @Override
    public String id() {
        return agency;
    }
}
