package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** A matter put aside for later. */
public record Parked(
        @Title String title,
        @Ref(RowType.AGENCIES) @Nullable String agency,
        @Nullable ParkedState state) {}
