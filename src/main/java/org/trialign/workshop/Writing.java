package org.trialign.workshop;

import static org.trialign.db.gen.Tables.WORKSHOP;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.trialign.model.Change;
import org.trialign.model.RowType;
import org.trialign.workshop.internal.ChangeLog;
import org.trialign.workshop.internal.InvitationStore;
import org.trialign.workshop.internal.RowStore;

/**
 * The one step that writes rows and their images, so that tables and log cannot differ (design §5.1). The links by which one
 * joins an agency end with it, or they would open the next one that gets its letters.
 */
@Component
class Writing {
    private final DSLContext sql;
    private final RowStore rows;
    private final ChangeLog log;
    private final InvitationStore invitations;

    Writing(DSLContext sql, RowStore rows, ChangeLog log, InvitationStore invitations) {
        this.sql = sql;
        this.rows = rows;
        this.log = log;
        this.invitations = invitations;
    }

    void change(String workshop, Change change, Map<String, String> madeIds) {
        change.rows().forEach(row -> rows.write(workshop, row));
        log.append(workshop, change, madeIds);
        change.rows().stream()
                .filter(row -> row.key().type() == RowType.AGENCIES && row.after() == null)
                .forEach(gone -> invitations.end(workshop, gone.key().id(), change.at()));
    }

    /** The last revision of the changes that the running transaction wrote. */
    void revision(String workshop, long revision) {
        sql.update(WORKSHOP)
                .set(WORKSHOP.REVISION, revision)
                .where(WORKSHOP.ID.eq(workshop))
                .execute();
    }
}
