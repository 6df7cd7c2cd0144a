package org.trialign.model.decide;

import java.util.Set;
import org.trialign.model.Edit;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Usual;
import org.trialign.model.format.Path;

/** Sets whom an agency usually serves, where and when. */
final class UsualEdit {
    private static final Set<String> FIXED = Set.of("agency");

    private final Draft draft;

    UsualEdit(Draft draft) {
        this.draft = draft;
    }

    void set(Edit.SetUsual set, Path path) {
        draft.requireAgency(set.agency());
        Row row = draft.now()
                .find(RowType.USUALS, set.agency())
                .orElseGet(() -> new Row(RowType.USUALS, null, Row.GAP, Usual.nothing(set.agency())));
        new FieldEdit(draft).set(row, set.field(), FIXED, set.value(), path);
    }
}
