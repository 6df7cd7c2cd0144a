package org.trialign.workshop;

import static org.trialign.db.gen.Tables.WORKSHOP;

import java.util.List;
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

    /** @param changes those that follow the workshop's revision, at least one */
    void changes(String workshop, List<ChangeLog.Entry> changes) {
        rows.write(workshop, changes.stream().flatMap(entry -> entry.change().rows().stream()));
        changes.forEach(entry -> endInvitations(workshop, entry.change()));
        log.append(workshop, changes);
        revision(workshop, changes.getLast().change().revision());
    }

    private void endInvitations(String workshop, Change change) {
        change.rows().stream()
                .filter(row -> row.key().type() == RowType.AGENCIES && row.after() == null)
                .forEach(row -> invitations.end(workshop, row.key().id(), change.at()));
    }

    private void revision(String workshop, long revision) {
        sql.update(WORKSHOP)
                .set(WORKSHOP.REVISION, revision)
                .where(WORKSHOP.ID.eq(workshop))
                .execute();
    }
}
