package org.trialign.workshop.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.trialign.db.gen.Tables;
import org.trialign.model.RowType;
import org.trialign.model.format.Schema;

/**
 * The table of each type of row. A column holds the member of the format with the same name in camel case; the
 * exceptions are names that SQL reserves.
 */
final class RowTables {
    static final String WORKSHOP_ID = "workshop_id";
    static final String ID = "id";
    static final String POSITION = "position";
    static final String AGENCY_ID = "agency_id";

    private static final Map<String, String> RESERVED = Map.of(
            "from", "from_card",
            "to", "to_card",
            "by", "drawn_by",
            "first", "first_population",
            "second", "second_population",
            "short", "short_name",
            "all", "entries",
            "on", "switched_on",
            "key", "finding_key");

    private static final Map<RowType, RowTable> TABLES = tables();

    private RowTables() {}

    static RowTable of(RowType type) {
        RowTable table = TABLES.get(type);
        if (table == null) {
            throw new IllegalArgumentException("no table for " + type);
        }
        return table;
    }

    static Table<?> tableOf(RowType type) {
        return switch (type) {
            case WORKSHOP -> Tables.WORKSHOP_HEAD;
            case PROBLEM -> Tables.PROBLEM;
            case FACETS -> Tables.FACET;
            case POPULATIONS -> Tables.POPULATION;
            case POPULATION_OVERLAPS -> Tables.POPULATION_OVERLAP;
            case PLACES -> Tables.PLACE;
            case TIMES -> Tables.TIME_TERM;
            case CONDITIONS -> Tables.CONDITION_TERM;
            case FUNCTIONS -> Tables.FUNCTION_TERM;
            case TERMS -> Tables.WORK_TERM;
            case AUTHORIZERS -> Tables.AUTHORIZER;
            case RESOURCES -> Tables.RESOURCE;
            case AGENCIES -> Tables.AGENCY;
            case VALUES -> Tables.VALUE_CLAIM;
            case STAKEHOLDERS -> Tables.STAKEHOLDER;
            case INPUTS -> Tables.INPUT;
            case ACTIVITIES -> Tables.ACTIVITY;
            case OUTPUTS -> Tables.OUTPUT;
            case OUTCOMES -> Tables.OUTCOME;
            case LINKS -> Tables.LINK;
            case CROSS_LINKS -> Tables.CROSS_LINK;
            case AGREEMENTS -> Tables.AGREEMENT;
            case JOINT_LINES -> Tables.JOINT_LINES;
            case PARKING_LOT -> Tables.PARKING_LOT;
            case REVEALS -> Tables.REVEAL;
            case SWITCHES -> Tables.SWITCH_SETTING;
            case MEMBERS -> Tables.MEMBER;
            case HELP -> Tables.HELP;
            case WALL -> Tables.WALL;
            case SPOTLIGHT -> Tables.SPOTLIGHT;
            case USUALS -> Tables.USUAL;
            case PINS -> Tables.PIN;
            case DISMISSALS -> Tables.DISMISSAL;
            case NODS -> Tables.NOD;
            case SHARED_FAULTS -> Tables.SHARED_FAULT;
            case BASELINE -> Tables.BASELINE;
            case PROPOSALS -> Tables.TERM_PROPOSAL;
            case STANDING -> Tables.WORKSHOP_STANDING;
        };
    }

    private static Map<RowType, RowTable> tables() {
        var made = new EnumMap<RowType, RowTable>(RowType.class);
        for (RowType type : RowType.values()) {
            made.put(type, RowTable.of(type));
        }
        return made;
    }

    /** The column that holds a member of the format. */
    private static Field<?> columnOf(Table<?> table, String member) {
        String name = RESERVED.getOrDefault(
                member, member.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        Field<?> column = table.field(name);
        if (column == null) {
            throw new IllegalStateException(table.getName() + " has no column " + name);
        }
        return column;
    }

    /** A table with its columns sorted by what they hold; {@code agencyId} is null where rows have no owner. */
    record RowTable(
            Table<?> table,
            Field<String> workshopId,
            Field<String> id,
            Field<Long> position,
            @Nullable Field<String> agencyId,
            List<Member> members) {
        static RowTable of(RowType type) {
            Table<?> table = tableOf(type);
            var members = new ArrayList<Member>();
            for (var member : Schema.of(type).fields()) {
                members.add(new Member(member.name(), columnOf(table, member.name())));
            }
            return new RowTable(
                    table,
                    column(table, WORKSHOP_ID, String.class),
                    column(table, ID, String.class),
                    column(table, POSITION, Long.class),
                    table.field(AGENCY_ID, String.class),
                    List.copyOf(members));
        }

        private static <T> Field<T> column(Table<?> table, String name, Class<T> type) {
            Field<T> field = table.field(name, type);
            if (field == null) {
                throw new IllegalStateException(table.getName() + " has no column " + name);
            }
            return field;
        }
    }

    /** A column and the member of the format that it holds. */
    record Member(String name, Field<?> column) {
        boolean isId() {
            return name.equals(ID);
        }
    }
}
