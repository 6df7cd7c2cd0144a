package org.trialign.workshop;

import static org.trialign.db.gen.Tables.MEMBER;
import static org.trialign.db.gen.Tables.PROBLEM;
import static org.trialign.db.gen.Tables.WORKSHOP;
import static org.trialign.db.gen.Tables.WORKSHOP_CHANGE;
import static org.trialign.db.gen.Tables.WORKSHOP_HEAD;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.trialign.model.Phase;
import org.trialign.model.Role;

/** Reads the workshops of a person. */
@Service
public class WorkshopQuery {
    private final DSLContext sql;

    WorkshopQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** The workshops in which an account is a member, the last changed first. */
    public List<WorkshopSummary> of(String account) {
        return sql.select(
                        WORKSHOP.SLUG,
                        WORKSHOP_HEAD.TITLE,
                        PROBLEM.TITLE,
                        WORKSHOP_HEAD.PHASE,
                        MEMBER.ROLE,
                        MEMBER.AGENCY,
                        WORKSHOP_CHANGE.CHANGED_AT)
                .from(MEMBER)
                .join(WORKSHOP)
                .on(WORKSHOP.ID.eq(MEMBER.WORKSHOP_ID))
                .join(WORKSHOP_HEAD)
                .on(WORKSHOP_HEAD.WORKSHOP_ID.eq(WORKSHOP.ID))
                .join(PROBLEM)
                .on(PROBLEM.WORKSHOP_ID.eq(WORKSHOP.ID))
                .join(WORKSHOP_CHANGE)
                .on(WORKSHOP_CHANGE.WORKSHOP_ID.eq(WORKSHOP.ID), WORKSHOP_CHANGE.REVISION.eq(WORKSHOP.REVISION))
                .where(MEMBER.ACCOUNT.eq(account))
                .orderBy(WORKSHOP_CHANGE.CHANGED_AT.desc())
                .fetch(row -> new WorkshopSummary(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Phase.valueOf(row.value4().toUpperCase(Locale.ROOT)),
                        Role.valueOf(row.value5().toUpperCase(Locale.ROOT)),
                        row.value6(),
                        row.value7().toInstant()));
    }
}
