package org.trialign.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Max;
import org.trialign.model.format.OrNull;
import org.trialign.model.format.Range;
import org.trialign.model.format.Ref;

/** What an authorizer thinks and gives, as the agency sees it. */
public record Stakeholder(
        @Id String id,
        @Ref(RowType.AUTHORIZERS) String authorizer,
        @Range(min = -2, max = 2) @OrNull @Nullable Integer stance,
        @Range(min = 1, max = 3) @Nullable Integer power,
        @Max(3) List<Gift> gives,
        @Ref(RowType.VALUES) @Max(400) List<String> about,
        @LongText @Nullable String note,
        @Nullable Boolean agenciesOnly)
        implements Card {
    public Stakeholder {
        gives = List.copyOf(gives);
        about = List.copyOf(about);
    }

    public Stakeholder withAbout(List<String> values) {
        return new Stakeholder(id, authorizer, stance, power, gives, values, note, agenciesOnly);
    }

    /** 1 to 3; 2 unless given. */
    public int powerOrDefault() {
        return power == null ? 2 : power;
    }
}
