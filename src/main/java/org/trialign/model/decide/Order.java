package org.trialign.model.decide;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Row;

/** Moves a row inside its list; the other rows are touched only where no gap is left. */
final class Order {
    private final Draft draft;

    Order(Draft draft) {
        this.draft = draft;
    }

    /** @param before id of a row of the same list; null: at the end */
    void move(Row row, @Nullable String before) {
        if (row.id().equals(before)) {
            return;
        }
        List<Row> others = draft.now().ordered(row.type()).stream()
                .filter(other -> Objects.equals(other.agency(), row.agency()) && !other.id().equals(row.id()))
                .toList();
        int at = before == null ? others.size() : indexOf(others, before);
        boolean stands = position(others, at - 1, Long.MIN_VALUE) < row.position()
                && row.position() < position(others, at, Long.MAX_VALUE);
        if (stands) {
            return;
        }
        if (at == 0 || at == others.size() || gap(others, at) > 1) {
            put(row, between(others, at));
        } else {
            renumber(others, row, at);
        }
    }

    private static int indexOf(List<Row> rows, String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        throw RefusedEdit.notFound("place in the list");
    }

    private static long position(List<Row> rows, int index, long outside) {
        return index < 0 || index >= rows.size() ? outside : rows.get(index).position();
    }

    private static long gap(List<Row> rows, int at) {
        return rows.get(at).position() - rows.get(at - 1).position();
    }

    private static long between(List<Row> rows, int at) {
        if (at == rows.size()) {
            return rows.isEmpty() ? Row.GAP : rows.getLast().position() + Row.GAP;
        }
        long next = rows.get(at).position();
        return at == 0 ? next - Row.GAP : next - gap(rows, at) / 2;
    }

    private void renumber(List<Row> others, Row row, int at) {
        long position = 0;
        for (int i = 0; i <= others.size(); i++) {
            if (i == at) {
                position += Row.GAP;
                put(row, position);
            }
            if (i < others.size()) {
                position += Row.GAP;
                put(others.get(i), position);
            }
        }
    }

    private void put(Row row, long position) {
        draft.put(new Row(row.type(), row.agency(), position, row.thing()));
    }
}
