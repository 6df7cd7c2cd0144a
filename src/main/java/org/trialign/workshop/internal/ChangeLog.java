package org.trialign.workshop.internal;

import static org.trialign.db.gen.Tables.WORKSHOP_CHANGE;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.trialign.model.Change;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The append-only log: one change for each accepted command, with what its sender was answered (design §5.1). */
@Component
public class ChangeLog {
    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;

    ChangeLog(DSLContext sql) {
        this.sql = sql;
    }

    public void append(String workshop, Change change, Map<String, String> madeIds) {
        sql.insertInto(WORKSHOP_CHANGE)
                .set(WORKSHOP_CHANGE.WORKSHOP_ID, workshop)
                .set(WORKSHOP_CHANGE.REVISION, change.revision())
                .set(WORKSHOP_CHANGE.ACTOR, change.actor())
                .set(WORKSHOP_CHANGE.CHANGED_AT, change.at().atOffset(ZoneOffset.UTC))
                .set(WORKSHOP_CHANGE.COMMAND_ID, change.command())
                .set(WORKSHOP_CHANGE.KIND, change.kind())
                .set(WORKSHOP_CHANGE.ROW_IMAGES, JSON.writeValueAsString(RowChangeJson.write(change.rows())))
                .set(WORKSHOP_CHANGE.MADE_IDS, JSON.writeValueAsString(madeIds))
                .execute();
    }

    /** The changes after a revision, oldest first. */
    public List<Change> since(String workshop, long revision) {
        return sql.selectFrom(WORKSHOP_CHANGE)
                .where(WORKSHOP_CHANGE.WORKSHOP_ID.eq(workshop), WORKSHOP_CHANGE.REVISION.gt(revision))
                .orderBy(WORKSHOP_CHANGE.REVISION)
                .fetch(ChangeLog::change);
    }

    /**
     * What a command that was accepted before was answered; those of the running transaction are found too. One at a time:
     * for a list H2 would walk all changes of the workshop.
     */
    public Optional<Answered> answered(String workshop, UUID command) {
        return sql.select(WORKSHOP_CHANGE.REVISION, WORKSHOP_CHANGE.ACTOR, WORKSHOP_CHANGE.MADE_IDS)
                .from(WORKSHOP_CHANGE)
                .where(WORKSHOP_CHANGE.WORKSHOP_ID.eq(workshop), WORKSHOP_CHANGE.COMMAND_ID.eq(command))
                .fetchOptional(found -> new Answered(found.value1(), found.value2(), madeIds(found.value3())));
    }

    public record Answered(long revision, String actor, Map<String, String> madeIds) {}

    private static Change change(Record stored) {
        return new Change(
                stored.get(WORKSHOP_CHANGE.REVISION),
                stored.get(WORKSHOP_CHANGE.ACTOR),
                stored.get(WORKSHOP_CHANGE.CHANGED_AT).toInstant(),
                stored.get(WORKSHOP_CHANGE.COMMAND_ID),
                stored.get(WORKSHOP_CHANGE.KIND),
                RowChangeJson.read(JSON.readTree(stored.get(WORKSHOP_CHANGE.ROW_IMAGES))));
    }

    private static Map<String, String> madeIds(String json) {
        var ids = new LinkedHashMap<String, String>();
        ((ObjectNode) JSON.readTree(json))
                .properties()
                .forEach(e -> ids.put(e.getKey(), e.getValue().stringValue()));
        return ids;
    }
}
