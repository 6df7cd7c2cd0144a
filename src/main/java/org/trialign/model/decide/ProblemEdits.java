package org.trialign.model.decide;

import java.util.Set;
import org.trialign.model.Edit;
import org.trialign.model.Problem;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.WorkshopHead;
import org.trialign.model.format.Path;

/** What the workshop says of itself and of its problem. */
final class ProblemEdits {
    /** The phase has an edit of its own. */
    private static final Set<String> FIXED = Set.of("phase");

    private final Draft draft;

    ProblemEdits(Draft draft) {
        this.draft = draft;
    }

    void setProblem(Edit.SetProblem set, Path path) {
        Row row = draft.now().find(RowType.PROBLEM, Problem.ID).orElseThrow();
        new FieldEdit(draft).set(row, set.field(), Set.of(), set.value(), path);
    }

    void setWorkshop(Edit.SetWorkshop set, Path path) {
        Row row = draft.now().find(RowType.WORKSHOP, WorkshopHead.ID).orElseThrow();
        new FieldEdit(draft).set(row, set.field(), FIXED, set.value(), path);
    }
}
