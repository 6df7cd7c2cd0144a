package org.trialign.model.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Baseline;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.WorkshopHead;

/** Since when progress is counted: comparison starts anew after another phase, a spotlight and a reveal (design §5.7). */
final class Baselines {
    private Baselines() {}

    /** To be called when all edits of a command are done; what they changed is not counted as progress. */
    static void startAnewIfDue(Draft draft) {
        if (draft.changes().stream().noneMatch(Baselines::startsAnew)) {
            return;
        }
        var baseline = new Baseline(Math.toIntExact(draft.now().revision() + 1));
        draft.now()
                .find(RowType.BASELINE, Baseline.ID)
                .ifPresentOrElse(
                        row -> draft.put(row.with(baseline)), () -> draft.append(RowType.BASELINE, null, baseline));
        // a nod speaks of what was withdrawn in the comparison that ends here
        List.copyOf(draft.now().rows(RowType.NODS)).forEach(nod -> draft.drop(nod.key()));
    }

    private static boolean startsAnew(RowChange change) {
        RowType type = change.key().type();
        return type == RowType.REVEALS
                || (type == RowType.SPOTLIGHT && change.after() != null)
                || (type == RowType.WORKSHOP && isAnotherPhase(change.before(), change.after()));
    }

    private static boolean isAnotherPhase(@Nullable Row before, @Nullable Row after) {
        return before != null
                && after != null
                && ((WorkshopHead) before.thing()).phase() != ((WorkshopHead) after.thing()).phase();
    }
}
