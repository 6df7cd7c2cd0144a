package org.trialign.model.decide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trialign.model.Edit;
import org.trialign.model.Row;

/** The order of the cards in the lists of a triangle. */
final class Order {
    private final Draft draft;

    Order(Draft draft) {
        this.draft = draft;
    }

    /** Only the moved card changes, unless there is no room left between its new neighbours. */
    void move(Edit.MoveCard move) {
        Row card = card(move.card());
        List<Row> others = draft.now().ordered(card.type()).stream()
                .filter(row ->
                        Objects.equals(row.agency(), card.agency()) && !row.id().equals(card.id()))
                .toList();
        int at = move.before() == null ? others.size() : indexOf(move.before(), others);
        if (at == indexNow(card, others)) {
            return;
        }
        long below = at == 0 ? 0 : others.get(at - 1).position();
        long above = at == others.size() ? below + 2 * Row.GAP : others.get(at).position();
        if (above - below < 2) {
            renumber(others);
            move(move);
            return;
        }
        draft.put(card.at(below + (above - below) / 2));
    }

    private Row card(String id) {
        return draft.now().card(id).orElseThrow(() -> RefusedEdit.notFound("card"));
    }

    /** A neighbour in another list, or of another agency, is none. */
    private static int indexOf(String neighbour, List<Row> others) {
        Optional<Row> found =
                others.stream().filter(row -> row.id().equals(neighbour)).findFirst();
        return others.indexOf(found.orElseThrow(() -> RefusedEdit.notFound("card")));
    }

    private static int indexNow(Row card, List<Row> others) {
        return (int) others.stream()
                .filter(row -> row.position() < card.position()
                        || (row.position() == card.position() && row.id().compareTo(card.id()) < 0))
                .count();
    }

    private void renumber(List<Row> others) {
        for (int i = 0; i < others.size(); i++) {
            draft.put(others.get(i).at((i + 1) * Row.GAP));
        }
    }
}
