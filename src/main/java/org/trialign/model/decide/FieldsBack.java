package org.trialign.model.decide;

import java.util.List;
import java.util.Objects;
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

    /** @param before and {@code after}: the images of the change; {@code now}: what stands */
    void revert(Row before, Row after, Row now) {
        Thing thing = now.thing();
        for (Field field : Schema.of(before.type()).fields()) {
            Object was = value(before.thing(), field);
            Object left = value(after.thing(), field);
            Object is = value(now.thing(), field);
            if (Objects.equals(was, left) || Objects.equals(is, was)) {
                continue;
            }
            if (!Objects.equals(is, left)) {
                throw since.refusal(What.CHANGED, now.key(), field.name());
            }
            requireWords(before, field);
            thing = FieldEdit.with(thing, field.name(), field.get((Record) before.thing()));
        }
        draft.put(new Row(now.type(), now.agency(), place(before, after, now), thing));
        requireUnit(now, thing);
    }

    /** A place that gave way since to make room is no longer the one that was left. */
    private long place(Row before, Row after, Row now) {
        if (before.position() == after.position() || now.position() == before.position()) {
            return now.position();
        }
        if (now.position() != after.position()) {
            throw since.refusal(What.MOVED, now.key(), null);
        }
        return before.position();
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
