package org.trialign.model.decide;

import org.trialign.model.Edit;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;

/** Declares which populations may share people. A pair is the same either way round. */
final class OverlapEdits {
    private final Draft draft;

    OverlapEdits(Draft draft) {
        this.draft = draft;
    }

    void set(Edit.SetOverlap set, Path path) {
        var pair = new PopulationOverlap(set.first(), set.second());
        var errors = new Errors();
        new References(draft.ids(), errors).check(pair, null, path);
        RefusedEdit.ifBroken(errors);
        if (set.first().equals(set.second())) {
            throw RefusedEdit.broken(
                    ErrorCode.TWICE, path.member("second"), "a pair is made of two different populations");
        }
        if (draft.overlap(set.first(), set.second()).isEmpty()) {
            draft.requireRoom(RowType.POPULATION_OVERLAPS, null, path);
            draft.append(RowType.POPULATION_OVERLAPS, null, pair);
        }
    }

    /** A file may hold the pair both ways round; then both go. */
    void remove(Edit.RemoveOverlap remove) {
        Row row = draft.overlap(remove.first(), remove.second()).orElseThrow(() -> RefusedEdit.notFound("overlap"));
        draft.drop(row.key());
        draft.overlap(remove.first(), remove.second()).ifPresent(other -> draft.drop(other.key()));
    }
}
