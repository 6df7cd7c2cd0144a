package org.trialign.audience;

import java.util.Collection;
import org.trialign.model.Row;
import org.trialign.model.Snapshot;
import org.trialign.model.Workshop;

/**
 * The workshop as one audience sees it, in the shape of its file: what is hidden from the audience is not in it. Whatever
 * is made from it alone can't tell of anything hidden.
 */
public final class VisibleWorkshop {
    private VisibleWorkshop() {}

    /** Rows that the audience doesn't see are absent, fields that it doesn't see are null or empty. */
    public static Workshop of(AudienceView view) {
        return of(view.revision(), view.rows().values());
    }

    static Workshop of(long revision, Collection<VisibleRow> rows) {
        return Snapshot.of(revision, rows.stream().map(VisibleWorkshop::row).toList())
                .workshop();
    }

    private static Row row(VisibleRow visible) {
        return visible.row().with(visible.thing());
    }
}
