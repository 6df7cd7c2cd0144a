package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Ref;

/** Whom an agency usually serves, where and when: proposed in its new cards, never set by itself. Not in the file. */
public record Usual(
        @Ref(RowType.AGENCIES) String agency,
        @Ref(RowType.POPULATIONS) @Nullable String population,
        @Ref(RowType.PLACES) @Nullable String place,
        @Ref(RowType.TIMES) @Nullable String time)
        implements Thing {
    /** Of an agency that has set nothing. */
    public static Usual nothing(String agency) {
        return new Usual(agency, null, null, null);
    }

    @Override
    public String id() {
        return agency;
    }
}
