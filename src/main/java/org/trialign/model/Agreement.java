package org.trialign.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.format.FindingKeys;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Max;
import org.trialign.model.format.NotEmpty;
import org.trialign.model.format.OrNull;
import org.trialign.model.format.Range;
import org.trialign.model.format.Ref;
import org.trialign.model.format.ShortText;

/** What agencies agreed, who does it and by when (workshop-format.md §7). */
public record Agreement(
        @Id String id,
        @LongText String text,
        @Ref(RowType.AGENCIES) @NotEmpty @Max(24) List<String> parties,
        @Ref(RowType.AGENCIES) String owner,
        @ShortText @Nullable String ownerName,
        @Nullable AgreementStatus status,
        @Nullable LocalDate due,
        @Range(min = 0, max = 3650) @OrNull @Nullable Integer dueInDays,
        @FindingKeys @Max(50) List<String> settles,
        @Ref(RowType.AUTHORIZERS) @Max(50) List<String> needsRatificationBy,
        @LongText @Nullable String reservation,
        @Max(24) List<Answer> answers)
        implements Thing {
    public Agreement {
        parties = List.copyOf(parties);
        settles = List.copyOf(settles);
        needsRatificationBy = List.copyOf(needsRatificationBy);
        answers = List.copyOf(answers);
    }

    /** True when every party has answered accepted or reserved; else it is a proposal and settles nothing. */
    public boolean isAccepted() {
        return parties.stream()
                .allMatch(party ->
                        answers.stream().anyMatch(a -> a.agency().equals(party) && a.answer() != AnswerKind.DECLINED));
    }
}
