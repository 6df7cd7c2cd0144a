package org.trialign.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Max;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** Somebody who can say yes or no, and whom they speak for. */
public record Authorizer(
        @Id String id,
        @Title String name,
        @LongText @Nullable String definition,
        @Nullable AuthorizerKind kind,
        @Ref(RowType.POPULATIONS) @Max(200) List<String> represents)
        implements Term {
    public Authorizer {
        represents = List.copyOf(represents);
    }
}
