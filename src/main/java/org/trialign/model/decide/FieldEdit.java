package org.trialign.model.decide;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Row;
import org.trialign.model.Thing;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Field;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ShapeReader;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Sets one member of a thing: who comes later wins, except in texts (doors.md, last lines). */
final class FieldEdit {
    private final Draft draft;

    FieldEdit(Draft draft) {
        this.draft = draft;
    }

    /** @param fixed members that can't be set */
    void set(Row row, String name, Set<String> fixed, @Nullable JsonNode value, Path path) {
        Field field = settable(row, name, fixed, path);
        Path at = path.member("value");
        Object read = read(row, field, value == null ? JsonNodeFactory.instance.nullNode() : value, at);
        Object standing = field.get((Record) row.thing());
        if (Objects.equals(read, standing)) {
            return;
        }
        if (draft.history().isChanged(draft.original(row.key()).orElse(row), field)) {
            if (field.isLongText()) {
                throw RefusedEdit.stale(
                        "Somebody changed this text meanwhile.", String.valueOf(ThingJson.get(row.thing(), field)));
            }
            Optional<String> earlier = draft.history().lastWriter(row.key(), field);
            earlier.ifPresent(by -> draft.tell(new Overwritten(row.key(), field.name(), by)));
        }
        draft.put(row.with(with(row.thing(), name, read)));
    }

    /** The same thing with one member changed. */
    static Thing with(Thing thing, String name, @Nullable Object value) {
        Schema schema = Schema.of((Record) thing);
        return (Thing) schema.with((Record) thing, schema.field(name).orElseThrow(), value);
    }

    private static Field settable(Row row, String name, Set<String> fixed, Path path) {
        Path at = path.member("field");
        Optional<Field> field = Schema.of(row.type()).field(name);
        if (field.isEmpty()) {
            throw RefusedEdit.broken(
                    ErrorCode.UNKNOWN_MEMBER,
                    at,
                    "there is no member \"" + name + "\" in " + row.type().wire());
        }
        if (fixed.contains(name)) {
            throw RefusedEdit.broken(ErrorCode.VALUE, at, "\"" + name + "\" can't be set");
        }
        return field.get();
    }

    private @Nullable Object read(Row row, Field field, JsonNode value, Path path) {
        var errors = new Errors();
        Object read = new ShapeReader(errors).member(field, value, path);
        RefusedEdit.ifBroken(errors);
        new References(draft.ids(), errors).check(field.kind(), read, draft.ownerOf(row), path);
        RefusedEdit.ifBroken(errors);
        return read;
    }
}
