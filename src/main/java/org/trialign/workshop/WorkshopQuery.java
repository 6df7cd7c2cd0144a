package org.trialign.workshop;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.trialign.db.gen.Tables.AGENCY;
import static org.trialign.db.gen.Tables.MEMBER;
import static org.trialign.db.gen.Tables.PROBLEM;
import static org.trialign.db.gen.Tables.WORKSHOP;
import static org.trialign.db.gen.Tables.WORKSHOP_CHANGE;
import static org.trialign.db.gen.Tables.WORKSHOP_HEAD;
import static org.trialign.db.gen.Tables.WORKSHOP_STANDING;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Service;
import org.trialign.db.gen.tables.WorkshopChange;
import org.trialign.model.Phase;
import org.trialign.model.Role;
import org.trialign.model.Standing;

/** Reads the workshops of a person. */
@Service
public class WorkshopQuery {
    private static final Field<String> STANDING =
            coalesce(WORKSHOP_STANDING.STATE, Standing.State.ACTIVE.wire()).as("standing");

    private final DSLContext sql;

    WorkshopQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** The workshops in which an account is a member, the last changed first. Deleted ones only for who facilitates them. */
    public List<WorkshopSummary> of(String account) {
        Map<String, List<String>> agencies = agencies(account);
        Map<String, Integer> people = people(account);
        return sql
                .select(
                        WORKSHOP.ID,
                        WORKSHOP.SLUG,
                        WORKSHOP_HEAD.TITLE,
                        WORKSHOP_HEAD.LANGUAGE,
                        PROBLEM.TITLE,
                        WORKSHOP_HEAD.PHASE,
                        STANDING,
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
                .on(WORKSHOP_CHANGE.WORKSHOP_ID.eq(WORKSHOP.ID), WORKSHOP_CHANGE.REVISION.eq(lastChange()))
                .leftJoin(WORKSHOP_STANDING)
                .on(WORKSHOP_STANDING.WORKSHOP_ID.eq(WORKSHOP.ID))
                .where(MEMBER.ACCOUNT.eq(account))
                .orderBy(WORKSHOP_CHANGE.CHANGED_AT.desc())
                .fetch(row -> new WorkshopSummary(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Phase.valueOf(row.value6().toUpperCase(Locale.ROOT)),
                        Standing.State.valueOf(row.value7().toUpperCase(Locale.ROOT)),
                        Role.valueOf(row.value8().toUpperCase(Locale.ROOT)),
                        row.value9(),
                        agencies.getOrDefault(row.value1(), List.of()),
                        people.getOrDefault(row.value1(), 0),
                        row.value10().toInstant()))
                .stream()
                .filter(mine -> mine.standing() != Standing.State.DELETED || mine.role() == Role.FACILITATOR)
                .toList();
    }

    /** The last revision of a {@code WORKSHOP}, but for those that only gave somebody another name. */
    static Field<Long> lastChange() {
        WorkshopChange later = WORKSHOP_CHANGE.as("later");
        return field(select(later.REVISION)
                .from(later)
                .where(later.WORKSHOP_ID.eq(WORKSHOP.ID), later.KIND.ne(WorkshopService.RENAMED))
                .orderBy(later.REVISION.desc())
                .limit(1));
    }

    /** The ids of all workshops in which an account is a member, deleted ones too. */
    List<String> idsOf(String account) {
        return workshopsOf(account).fetch(MEMBER.WORKSHOP_ID);
    }

    private Map<String, List<String>> agencies(String account) {
        return sql.select(AGENCY.WORKSHOP_ID, AGENCY.ID)
                .from(AGENCY)
                .where(AGENCY.WORKSHOP_ID.in(workshopsOf(account)))
                .orderBy(AGENCY.POSITION, AGENCY.ID)
                .fetchGroups(AGENCY.WORKSHOP_ID, AGENCY.ID);
    }

    private Map<String, Integer> people(String account) {
        return sql.select(MEMBER.WORKSHOP_ID, count())
                .from(MEMBER)
                .where(MEMBER.WORKSHOP_ID.in(workshopsOf(account)))
                .groupBy(MEMBER.WORKSHOP_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private Select<Record1<String>> workshopsOf(String account) {
        return sql.select(MEMBER.WORKSHOP_ID).from(MEMBER).where(MEMBER.ACCOUNT.eq(account));
    }
}
