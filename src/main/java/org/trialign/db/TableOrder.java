package org.trialign.db;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.ForeignKey;
import org.jooq.Table;

/** The order in which rows of several tables can be written; reversed, in which they can be deleted. */
public final class TableOrder {
    private TableOrder() {}

    /** Tables to which others refer come first; those to which these refer come with them. */
    public static List<Table<?>> referredFirst(List<Table<?>> tables) {
        Set<Table<?>> ordered = new LinkedHashSet<>();
        tables.forEach(table -> add(table, ordered));
        return List.copyOf(ordered);
    }

    private static void add(Table<?> table, Set<Table<?>> ordered) {
        for (ForeignKey<?, ?> reference : table.getReferences()) {
            Table<?> other = reference.getKey().getTable();
            if (!other.equals(table)) {
                add(other, ordered);
            }
        }
        ordered.add(table);
    }
}
