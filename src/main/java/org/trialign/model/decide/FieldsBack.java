package org.trialign.model.decide;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Input;
import org.trialign.model.Later.What;
import org.trialign.model.Row;
import org.trialign.model.Thing;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Field;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;
import org.trialign.model.format.Schema;
import org.trialign.model.format.UnitRule;

/** Gives the fields that a change set, and the place that it moved a row to, back what they held before. */
final class FieldsBack {
    private static final String UNIT = "unit";

    private final Draft draft;
    private final Since since;

    FieldsBack(Draft draft, Since since) {
        this.draft = draft;
        this.since = since;
    }

    /** Refuses if somebody set one of the fields to something else since, or moved the row elsewhere. */
    void requireAsLeft(Row before, Row after, Row now) {
        set(before, after)
                .filter(field -> !holds(now, field, before) && !holds(now, field, after))
                .findFirst()
                .ifPresent(field -> {
                    throw since.refusal(What.CHANGED, now.key(), field.name());
                });
        // a place that gave way since to make room is no longer the one that was left
        if (isMoved(before, after) && isMoved(now, before) && isMoved(now, after)) {
            throw since.refusal(What.MOVED, now.key(), null);
        }
    }

    /** @param before and {@code after}: the images of the change */
    void revert(Row before, Row after) {
        Row now = draft.now().find(before.key()).orElseThrow();
        Thing thing = now.thing();
        for (Field field :
                set(before, after).filter(field -> !holds(now, field, before)).toList()) {
            requireWords(before, field);
            thing = FieldEdit.with(thing, field.name(), field.get((Record) before.thing()));
        }
        long place = isMoved(before, after) ? before.position() : now.position();
        draft.put(new Row(now.type(), now.agency(), place, thing));
        requireUnit(now, thing);
    }

    /** The fields that the change set. */
    private static Stream<Field> set(Row before, Row after) {
        return Schema.of(before.type()).fields().stream().filter(field -> !holds(before, field, after));
    }

    private static boolean holds(Row row, Field field, Row other) {
        return Objects.equals(value(row.thing(), field), value(other.thing(), field));
    }

    private static boolean isMoved(Row from, Row to) {
        return from.position() != to.position();
    }

    private void requireWords(Row before, Field field) {
        var errors = new Errors();
        new References(draft.ids(), errors)
                .check(field.kind(), field.get((Record) before.thing()), draft.ownerOf(before), Path.ROOT);
        if (!errors.isEmpty()) {
            throw since.refusal(What.WORD_GONE, before.key(), field.name());
        }
    }

    private void requireUnit(Row now, Thing thing) {
        if (thing instanceof Input input) {
            var errors = new Errors();
            new UnitRule(draft.ids(), errors).check(input, Path.ROOT);
            if (!errors.isEmpty()) {
                throw since.refusal(What.WORD_GONE, now.key(), UNIT);
            }
        }
    }

    static @Nullable Object value(Thing thing, Field field) {
        Object value = field.get((Record) thing);
        return value instanceof List<?> list && list.isEmpty() ? null : value;
    }
}
