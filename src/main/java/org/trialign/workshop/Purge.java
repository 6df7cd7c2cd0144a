package org.trialign.workshop;

import static org.trialign.db.gen.Tables.WORKSHOP;
import static org.trialign.db.gen.Tables.WORKSHOP_CHANGE;
import static org.trialign.db.gen.Tables.WORKSHOP_STANDING;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.trialign.db.TableOrder;
import org.trialign.db.gen.DefaultSchema;
import org.trialign.model.Standing;
import org.trialign.workshop.internal.LatestSnapshots;

/** Takes deleted workshops away for good, log and all, when their time of grace is over. */
@Component
public class Purge {
    /** How long a deleted workshop can be brought back. */
    public static final Duration GRACE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final String OF_WORKSHOP = "workshop_id";

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final LatestSnapshots snapshots;
    private final Clock clock;

    Purge(DSLContext sql, TransactionTemplate transaction, LatestSnapshots snapshots, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void takeAwayWhatIsOverdue() {
        for (String workshop : overdue()) {
            transaction.executeWithoutResult(status -> {
                // another node may take it away at the same moment, row and all
                sql.selectOne()
                        .from(WORKSHOP)
                        .where(WORKSHOP.ID.eq(workshop))
                        .forUpdate()
                        .fetch();
                if (overdue().contains(workshop)) {
                    takeAway(workshop);
                }
            });
            snapshots.forget(workshop);
            LOG.info("Workshop {} was deleted {} days ago and is gone now.", workshop, GRACE.toDays());
        }
    }

    /** Nothing but bringing it back and names of people changes a deleted workshop, so its last change is the deletion. */
    private List<String> overdue() {
        return sql.select(WORKSHOP.ID)
                .from(WORKSHOP)
                .join(WORKSHOP_STANDING)
                .on(WORKSHOP_STANDING.WORKSHOP_ID.eq(WORKSHOP.ID))
                .join(WORKSHOP_CHANGE)
                .on(
                        WORKSHOP_CHANGE.WORKSHOP_ID.eq(WORKSHOP.ID),
                        WORKSHOP_CHANGE.REVISION.eq(WorkshopQuery.lastChange()))
                .where(
                        WORKSHOP_STANDING.STATE.eq(Standing.State.DELETED.wire()),
                        WORKSHOP_CHANGE.CHANGED_AT.lt(
                                clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC)))
                .fetch(WORKSHOP.ID);
    }

    private void takeAway(String workshop) {
        for (Table<?> table : referringFirst()) {
            sql.deleteFrom(table)
                    .where(table.field(OF_WORKSHOP, String.class).eq(workshop))
                    .execute();
        }
        sql.deleteFrom(WORKSHOP).where(WORKSHOP.ID.eq(workshop)).execute();
    }

    /** Every table that holds something of a workshop, each before those that it refers to. */
    static List<Table<?>> referringFirst() {
        return TableOrder.referredFirst(DefaultSchema.DEFAULT_SCHEMA.getTables()).reversed().stream()
                .filter(table -> table.field(OF_WORKSHOP) != null)
                .toList();
    }
}
