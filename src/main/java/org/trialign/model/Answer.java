package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.LongText;
import org.trialign.model.format.Ref;

/** What one party said to an agreement. */
public record Answer(
        @Ref(RowType.AGENCIES) String agency,
        AnswerKind answer,
        @LongText @Nullable String reservation) {}
