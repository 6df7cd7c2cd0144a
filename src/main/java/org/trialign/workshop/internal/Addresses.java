package org.trialign.workshop.internal;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.trialign.db.gen.Tables.WORKSHOP;
import static org.trialign.db.gen.Tables.WORKSHOP_STANDING;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.trialign.model.Standing;

/**
 * Which workshop is at which address. Every request asks, and a workshop keeps its address for life, so what was read
 * once is known as long as this node holds a snapshot of the workshop that says that it still stands.
 */
@Component
public class Addresses {
    private final DSLContext sql;
    private final LatestSnapshots snapshots;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Addresses(DSLContext sql, LatestSnapshots snapshots) {
        this.sql = sql;
        this.snapshots = snapshots;
    }

    /** The id of the workshop at an address; empty if there is none, or a deleted one. */
    public Optional<String> idOf(String slug) {
        String held = known.get(slug);
        if (held != null && stands(held)) {
            return Optional.of(held);
        }
        Optional<String> read = sql.select(WORKSHOP.ID)
                .from(WORKSHOP)
                .where(
                        WORKSHOP.SLUG.eq(slug),
                        notExists(selectOne()
                                .from(WORKSHOP_STANDING)
                                .where(
                                        WORKSHOP_STANDING.WORKSHOP_ID.eq(WORKSHOP.ID),
                                        WORKSHOP_STANDING.STATE.eq(Standing.State.DELETED.wire()))))
                .fetchOptional(WORKSHOP.ID);
        read.ifPresentOrElse(id -> known.put(slug, id), () -> known.remove(slug));
        return read;
    }

    private boolean stands(String workshop) {
        return snapshots
                .heldOf(workshop)
                .filter(now -> now.standing() != Standing.State.DELETED)
                .isPresent();
    }
}
