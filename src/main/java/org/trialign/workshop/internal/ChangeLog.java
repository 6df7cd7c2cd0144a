package org.trialign.workshop.internal;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.trialign.db.gen.Tables.CHANGE_MARK;
import static org.trialign.db.gen.Tables.WORKSHOP;
import static org.trialign.db.gen.Tables.WORKSHOP_CHANGE;

import java.time.ZoneOffset;
import java.util.Collection;
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

    /** @param madeIds what became of the ids that the sender chose */
    public record Entry(Change change, Map<String, String> madeIds) {
        public Answered answered() {
            return new Answered(change.revision(), change.actor(), madeIds);
        }
    }

    /** One statement for the changes and one for their marks. */
    public void append(String workshop, List<Entry> entries) {
        var insert = sql.insertInto(
                WORKSHOP_CHANGE,
                WORKSHOP_CHANGE.WORKSHOP_ID,
                WORKSHOP_CHANGE.REVISION,
                WORKSHOP_CHANGE.ACTOR,
                WORKSHOP_CHANGE.CHANGED_AT,
                WORKSHOP_CHANGE.COMMAND_ID,
                WORKSHOP_CHANGE.KIND,
                WORKSHOP_CHANGE.ROW_IMAGES,
                WORKSHOP_CHANGE.MADE_IDS,
                WORKSHOP_CHANGE.UNDOES);
        for (Entry entry : entries) {
            Change change = entry.change();
            insert = insert.values(
                    workshop,
                    change.revision(),
                    change.actor(),
                    change.at().atOffset(ZoneOffset.UTC),
                    change.command(),
                    change.kind(),
                    JSON.writeValueAsString(RowChangeJson.write(change.rows())),
                    JSON.writeValueAsString(entry.madeIds()),
                    change.undoes());
        }
        insert.execute();
        mark(workshop, entries.stream().map(Entry::change).toList());
    }

    private void mark(String workshop, List<Change> changes) {
        var insert = sql.insertInto(CHANGE_MARK, CHANGE_MARK.WORKSHOP_ID, CHANGE_MARK.MARK, CHANGE_MARK.REVISION);
        boolean any = false;
        for (Change change : changes) {
            for (String mark : ChangeMarks.of(change)) {
                insert = insert.values(workshop, mark, change.revision());
                any = true;
            }
        }
        if (any) {
            insert.execute();
        }
    }

    /** The workshops whose changes were written before there were marks. */
    public List<String> unmarked() {
        return sql.select(WORKSHOP.ID)
                .from(WORKSHOP)
                .where(notExists(selectOne()
                        .from(CHANGE_MARK)
                        .where(CHANGE_MARK.WORKSHOP_ID.eq(WORKSHOP.ID), CHANGE_MARK.MARK.eq(ChangeMarks.MADE))))
                .fetch(WORKSHOP.ID);
    }

    /** Marks every change of a workshop anew. The caller holds its lock. */
    public void markAll(String workshop) {
        sql.deleteFrom(CHANGE_MARK).where(CHANGE_MARK.WORKSHOP_ID.eq(workshop)).execute();
        since(workshop, 0).forEach(change -> mark(workshop, List.of(change)));
    }

    /** The changes of one person before a revision, newest first. */
    public List<Change> own(String workshop, String actor, long before, int atMost) {
        return sql.selectFrom(WORKSHOP_CHANGE)
                .where(
                        WORKSHOP_CHANGE.WORKSHOP_ID.eq(workshop),
                        WORKSHOP_CHANGE.ACTOR.eq(actor),
                        WORKSHOP_CHANGE.REVISION.lt(before))
                .orderBy(WORKSHOP_CHANGE.REVISION.desc())
                .limit(atMost)
                .fetch(ChangeLog::change);
    }

    /** The changes that bear a mark and came before a revision, newest first. */
    public List<Change> marked(String workshop, String mark, long before, int atMost) {
        return sql.select(WORKSHOP_CHANGE.fields())
                .from(CHANGE_MARK)
                .join(WORKSHOP_CHANGE)
                .on(
                        WORKSHOP_CHANGE.WORKSHOP_ID.eq(CHANGE_MARK.WORKSHOP_ID),
                        WORKSHOP_CHANGE.REVISION.eq(CHANGE_MARK.REVISION))
                .where(CHANGE_MARK.WORKSHOP_ID.eq(workshop), CHANGE_MARK.MARK.eq(mark), CHANGE_MARK.REVISION.lt(before))
                .orderBy(CHANGE_MARK.REVISION.desc())
                .limit(atMost)
                .fetch(ChangeLog::change);
    }

    /** The newest change that bears each of these marks. */
    public List<Change> newestChanges(String workshop, Collection<String> marks) {
        return sql.selectFrom(WORKSHOP_CHANGE)
                .where(
                        WORKSHOP_CHANGE.WORKSHOP_ID.eq(workshop),
                        WORKSHOP_CHANGE.REVISION.in(newest(workshop, marks).values()))
                .fetch(ChangeLog::change);
    }

    /** The newest revision that bears each of these marks; a mark that none bears is absent. */
    public Map<String, Long> newest(String workshop, Collection<String> marks) {
        return sql.select(CHANGE_MARK.MARK, max(CHANGE_MARK.REVISION))
                .from(CHANGE_MARK)
                .where(CHANGE_MARK.WORKSHOP_ID.eq(workshop), CHANGE_MARK.MARK.in(marks))
                .groupBy(CHANGE_MARK.MARK)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The changes after a revision, oldest first. */
    public List<Change> since(String workshop, long revision) {
        return sql.selectFrom(WORKSHOP_CHANGE)
                .where(WORKSHOP_CHANGE.WORKSHOP_ID.eq(workshop), WORKSHOP_CHANGE.REVISION.gt(revision))
                .orderBy(WORKSHOP_CHANGE.REVISION)
                .fetch(ChangeLog::change);
    }

    /** What a command that was accepted before was answered. */
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
                RowChangeJson.read(JSON.readTree(stored.get(WORKSHOP_CHANGE.ROW_IMAGES))),
                stored.get(WORKSHOP_CHANGE.UNDOES));
    }

    private static Map<String, String> madeIds(String json) {
        var ids = new LinkedHashMap<String, String>();
        ((ObjectNode) JSON.readTree(json))
                .properties()
                .forEach(e -> ids.put(e.getKey(), e.getValue().stringValue()));
        return ids;
    }
}
