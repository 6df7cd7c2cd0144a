package org.trialign.model.decide;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Change;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.format.Field;

/** What others, and the sender elsewhere, did after the revision that the sender saw. */
final class History {
    private final List<Change> changes;

    /** @param changes oldest first */
    History(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** A card that went, and the change that took it with its links. */
    record Removal(Row card, Change change) {}

    /** The last removal of a card, if it was removed. */
    Optional<Removal> removal(String card) {
        for (Change change : changes.reversed()) {
            for (RowChange row : change.rows()) {
                Row gone = row.before();
                if (row.after() == null
                        && gone != null
                        && row.key().type().isCard()
                        && gone.id().equals(card)) {
                    return Optional.of(new Removal(gone, change));
                }
            }
        }
        return Optional.empty();
    }

    Optional<Row> removedCard(String card) {
        return removal(card).map(Removal::card);
    }

    private java.util.stream.Stream<RowChange> of(RowKey key) {
        return changes.stream()
                .flatMap(change -> change.rows().stream())
                .filter(row -> row.key().equals(key));
    }

    /** True if somebody other than {@code actor} made, changed or brought back this row. Its place in its list is no content. */
    boolean isEditedByAnother(RowKey key, String actor) {
        return changes.stream()
                .filter(change -> !change.actor().equals(actor))
                .flatMap(change -> change.rows().stream())
                .anyMatch(row -> row.key().equals(key) && row.after() != null && !isOnlyMoved(row));
    }

    private static boolean isOnlyMoved(RowChange row) {
        return row.before() != null
                && row.after() != null
                && row.before().thing().equals(row.after().thing());
    }

    /** True if a member of a row is not what the sender saw. */
    boolean isChanged(Row now, Field field) {
        Optional<RowChange> first = of(now.key()).findFirst();
        return first.isPresent() && !Objects.equals(value(first.get().before(), field), value(now, field));
    }

    /** Who set a member of a row last. */
    Optional<String> lastWriter(RowKey key, Field field) {
        for (Change change : changes.reversed()) {
            for (RowChange row : change.rows()) {
                if (row.key().equals(key)
                        && row.after() != null
                        && !Objects.equals(value(row.before(), field), value(row.after(), field))) {
                    return Optional.of(change.actor());
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object value(@Nullable Row row, Field field) {
        Object value = row == null ? null : field.get((Record) row.thing());
        return value instanceof List<?> list && list.isEmpty() ? null : value;
    }
}
