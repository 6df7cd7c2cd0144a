package org.trialign.model;

import org.trialign.model.format.Ref;

/** Two populations to which the same person may belong. In the file a pair of ids. */
public record PopulationOverlap(
        @Ref(RowType.POPULATIONS) String first,
        @Ref(RowType.POPULATIONS) String second) implements Thing {
    /** {@code first~second}, as in doors.md. */
    @Override
    public String id() {
        return first + "~" + second;
    }
}
