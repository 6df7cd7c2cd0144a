package org.trialign.workshop;

import static org.trialign.db.gen.Tables.WORKSHOP;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.RowStore;

/** The one step that writes rows and their images, so that tables and log cannot differ (design §5.1). */
@Component
class Writing {
    private final DSLContext sql;
    private final RowStore rows;
    private final ChangeLog log;

    Writing(DSLContext sql, RowStore rows, ChangeLog log) {
        this.sql = sql;
        this.rows = rows;
        this.log = log;
    }

    /** @param changes those that follow the workshop's revision, at least one */
    void changes(String workshop, List<ChangeLog.Entry> changes) {
        for (ChangeLog.Entry entry : changes) {
            entry.change().rows().forEach(row -> rows.write(workshop, row));
        }
        log.append(workshop, changes);
        revision(workshop, changes.getLast().change().revision());
    }

    private void revision(String workshop, long revision) {
        sql.update(WORKSHOP)
                .set(WORKSHOP.REVISION, revision)
                .where(WORKSHOP.ID.eq(workshop))
                .execute();
    }
}
