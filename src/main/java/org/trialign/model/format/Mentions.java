package org.trialign.model.format;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where things refer to others, as their records declare it. */
public final class Mentions {
    private Mentions() {}

    /** True if the thing refers to this entry of the list, in itself or in what it holds. */
    public static boolean has(Record thing, RowType list, String id) {
        return Schema.of(thing).fields().stream().anyMatch(field -> has(field.kind(), field.get(thing), list, id));
    }

    private static boolean has(Kind kind, @Nullable Object value, RowType list, String id) {
        return switch (value) {
            case String text -> kind instanceof Kind.Reference(RowType to) && to == list && text.equals(id);
            case List<?> entries ->
                kind instanceof Kind.ListOf of && entries.stream().anyMatch(entry -> has(of.entry(), entry, list, id));
            case Record nested -> kind instanceof Kind.Nested && has(nested, list, id);
            case null, default -> false;
        };
    }

    /** Those of these ids to which the thing refers in one of its members. */
    public static Set<String> anyOf(Record thing, Set<String> ids) {
        return Schema.of(thing).fields().stream()
                .flatMap(field -> named(field, thing))
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    /** The ids by which a member of the thing refers to others. */
    public static Stream<String> named(Field field, Record thing) {
        if (field.kind().target().isEmpty()) {
            return Stream.empty();
        }
        return switch (field.get(thing)) {
            case String id -> Stream.of(id);
            case List<?> entries -> entries.stream().map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }

    /** Takes these ids out of the members of a thing's JSON that refer to others. */
    public static void remove(RowType list, Set<String> ids, ObjectNode json) {
        for (Field field : Schema.of(list).fields()) {
            JsonNode value = json.get(field.name());
            if (value == null || field.kind().target().isEmpty()) {
                continue;
            }
            if (value instanceof ArrayNode entries) {
                ArrayNode kept = json.putArray(field.name());
                entries.valueStream().filter(id -> !ids.contains(id.asString())).forEach(kept::add);
                if (kept.isEmpty()) {
                    json.remove(field.name());
                }
            } else if (ids.contains(value.asString())) {
                json.remove(field.name());
            }
        }
    }

    /** True for a member that refers to an entry, or a list of entries, of this list. */
    static boolean refersTo(Field field, RowType list) {
        return field.kind().target().filter(to -> to == list).isPresent();
    }

    /** The same thing with {@code into} wherever it referred to {@code from}; no list gets an entry twice by this. */
    public static Thing replaced(Thing thing, RowType list, String from, String into) {
        Record changed = (Record) thing;
        for (Field field : Schema.of(changed).fields()) {
            if (refersTo(field, list) && has(field.kind(), field.get(changed), list, from)) {
                Object value = field.get(changed) instanceof List<?> entries
                        ? entries.stream()
                                .map(entry -> entry.equals(from) ? into : entry)
                                .distinct()
                                .toList()
                        : into;
                changed = Schema.of(changed).with(changed, field, value);
            }
        }
        return (Thing) changed;
    }
}
