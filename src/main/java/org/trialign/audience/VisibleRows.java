package org.trialign.audience;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopRows;

/**
 * The rows of a view by key. They are kept in their lists, and a list in which nothing may differ is that of the view before:
 * most edits touch one list of many, and every audience has its view of each revision.
 */
public final class VisibleRows extends AbstractMap<RowKey, VisibleRow> {
    static final VisibleRows NONE = new VisibleRows(Map.of());

    private final Map<RowType, Map<String, VisibleRow>> lists = new EnumMap<>(RowType.class);
    private volatile @Nullable Workshop workshop;

    /** @param lists by the ids of their rows; not to be changed any more */
    VisibleRows(Map<RowType, Map<String, VisibleRow>> lists) {
        this.lists.putAll(lists);
    }

    /** The rows of a list by id; the same object as in an earlier view if nothing in it can have changed. */
    Map<String, VisibleRow> list(RowType type) {
        return lists.getOrDefault(type, Map.of());
    }

    /** The ids of a list as it stands. */
    List<String> order(RowType type) {
        return list(type).values().stream()
                .map(VisibleRow::row)
                .sorted(WorkshopRows.ORDER)
                .map(Row::id)
                .toList();
    }

    /** All of them in the shape of a workshop's file; made when it is asked for first, then kept. */
    Workshop workshop(long revision) {
        Workshop made = workshop;
        if (made == null) {
            made = VisibleWorkshop.of(revision, values());
            workshop = made;
        }
        return made;
    }

    /** A card, whatever list it is in. */
    public Optional<VisibleRow> card(String id) {
        return RowType.CARDS.stream()
                .flatMap(type -> Optional.ofNullable(list(type).get(id)).stream())
                .findFirst();
    }

    @Override
    public @Nullable VisibleRow get(@Nullable Object key) {
        return key instanceof RowKey(RowType type, String id) ? list(type).get(id) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return lists.values().stream().mapToInt(Map::size).sum();
    }

    @Override
    public Set<Entry<RowKey, VisibleRow>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<RowKey, VisibleRow>> iterator() {
                return lists.values().stream()
                        .flatMap(list -> list.values().stream())
                        .map(row -> Map.entry(row.key(), row))
                        .iterator();
            }

            @Override
            public int size() {
                return VisibleRows.this.size();
            }
        };
    }
}
