package org.trialign.workshop.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;
import org.trialign.model.format.ThingJson;
import org.trialign.workshop.internal.RowTables.Member;
import org.trialign.workshop.internal.RowTables.RowTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads the rows of any type: one generic step for all tables (design §5.1). */
@Component
public class RowStore {
    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext sql;

    RowStore(DSLContext sql) {
        this.sql = sql;
    }

    /** All rows of a workshop, one query per type. */
    public List<Row> readAll(String workshop) {
        var rows = new ArrayList<Row>();
        for (RowType type : RowType.values()) {
            RowTable table = RowTables.of(type);
            sql.selectFrom(table.table())
                    .where(table.workshopId().eq(workshop))
                    .forEach(stored -> rows.add(read(type, table, stored)));
        }
        return rows;
    }

    /** Brings rows to their images after the change; those of one kind that follow each other go to the database together. */
    public void write(String workshop, Stream<RowChange> changes) {
        sql.batched(batched -> changes.forEach(change -> write(batched.dsl(), workshop, change)));
    }

    private static void write(DSLContext sql, String workshop, RowChange change) {
        RowTable table = RowTables.of(change.key().type());
        Row after = change.after();
        if (after == null) {
            sql.deleteFrom(table.table())
                    .where(
                            table.workshopId().eq(workshop),
                            table.id().eq(change.key().id()))
                    .execute();
        } else if (change.before() == null) {
            sql.insertInto(table.table()).set(columns(workshop, table, after)).execute();
        } else {
            Map<Field<?>, @Nullable Object> before = columns(workshop, table, change.before());
            Map<Field<?>, @Nullable Object> changed = columns(workshop, table, after);
            changed.entrySet().removeIf(column -> Objects.equals(column.getValue(), before.get(column.getKey())));
            if (changed.isEmpty()) {
                return;
            }
            sql.update(table.table())
                    .set(changed)
                    .where(
                            table.workshopId().eq(workshop),
                            table.id().eq(change.key().id()))
                    .execute();
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(String workshop, RowTable table, Row row) {
        ObjectNode json = ThingJson.write(row.thing());
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(table.workshopId(), workshop);
        values.put(table.id(), row.id());
        values.put(table.position(), row.position());
        Field<String> owner = table.agencyId();
        if (owner != null) {
            values.put(owner, row.agency());
        }
        for (Member member : table.members()) {
            if (!member.isId()) {
                values.put(member.column(), toColumn(json.get(member.name())));
            }
        }
        return values;
    }

    private static Row read(RowType type, RowTable table, Record stored) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Member member : table.members()) {
            Object value = stored.get(member.column());
            if (value != null) {
                json.set(member.name(), toJson(member.column(), value));
            }
        }
        Field<String> owner = table.agencyId();
        return new Row(
                type,
                owner == null ? null : stored.get(owner),
                stored.get(table.position()),
                ThingJson.read(type, json));
    }

    private static @Nullable Object toColumn(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isContainer()) {
            return JSON.writeValueAsString(value);
        }
        return switch (value.getNodeType()) {
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.decimalValue();
            default -> value.stringValue();
        };
    }

    private static JsonNode toJson(Field<?> column, Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (column.getDataType().getSQLDataType() == SQLDataType.CLOB) {
            return JSON.readTree((String) value);
        }
        return switch (value) {
            case String text -> nodes.stringNode(text);
            case Boolean flag -> nodes.booleanNode(flag);
            case Integer number -> nodes.numberNode(number);
            case BigDecimal number -> nodes.numberNode(number.stripTrailingZeros());
            default -> throw new IllegalStateException("a column of " + value.getClass());
        };
    }
}
