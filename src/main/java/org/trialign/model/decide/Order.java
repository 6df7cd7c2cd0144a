package org.trialign.model.decide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Row;

/** The order of the things in a list. */
final class Order {
    private final Draft draft;

    Order(Draft draft) {
        this.draft = draft;
    }

    /**
     * Only the moved row changes, unless there is no room left between its new neighbours.
     *
     * @param before id of another row of the same list; null: at the end
     */
    void move(Row moved, @Nullable String before) {
        List<Row> others = draft.now().ordered(moved.type()).stream()
                .filter(row -> Objects.equals(row.agency(), moved.agency())
                        && !row.id().equals(moved.id()))
                .toList();
        int at = before == null ? others.size() : indexOf(before, others);
        if (at == indexNow(moved, others)) {
            return;
        }
        long below = at == 0 ? 0 : others.get(at - 1).position();
        long above = at == others.size() ? below + 2 * Row.GAP : others.get(at).position();
        if (above - below < 2) {
            renumber(others);
            move(moved, before);
            return;
        }
        draft.put(moved.at(below + (above - below) / 2));
    }

    /** A neighbour in another list, or of another agency, is none. */
    private static int indexOf(String neighbour, List<Row> others) {
        Optional<Row> found =
                others.stream().filter(row -> row.id().equals(neighbour)).findFirst();
        return others.indexOf(found.orElseThrow(() -> RefusedEdit.notFound("neighbour")));
    }

    private static int indexNow(Row moved, List<Row> others) {
        return (int) others.stream()
                .filter(row -> row.position() < moved.position()
                        || (row.position() == moved.position() && row.id().compareTo(moved.id()) < 0))
                .count();
    }

    private void renumber(List<Row> others) {
        for (int i = 0; i < others.size(); i++) {
            draft.put(others.get(i).at((i + 1) * Row.GAP));
        }
    }
}
