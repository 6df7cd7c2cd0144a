package org.trialign.model.decide;

import org.trialign.model.Edit;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Standing;

/** Archives a workshop, deletes it, or brings it back. */
final class StandingEdits {
    private final Draft draft;

    StandingEdits(Draft draft) {
        this.draft = draft;
    }

    void set(Edit.SetStanding set) {
        var key = new RowKey(RowType.STANDING, Standing.ID);
        var wanted = new Standing(set.standing());
        switch (set.standing()) {
            case ACTIVE -> draft.drop(key);
            case ARCHIVED, DELETED ->
                draft.now()
                        .find(key)
                        .ifPresentOrElse(
                                row -> draft.put(row.with(wanted)), () -> draft.append(key.type(), null, wanted));
        }
    }
}
