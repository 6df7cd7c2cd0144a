package org.trialign.model.format;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads things from JSON by their {@link Schema} and reports what doesn't have the right shape: everything of
 * workshop-format.md §8 that can be told without looking at other things.
 */
public final class ShapeReader {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
    private static final BigDecimal GREATEST = new BigDecimal("1000000000000");

    private final Errors errors;
    private final TextRules texts;

    public ShapeReader(Errors errors) {
        this.errors = errors;
        this.texts = new TextRules(errors);
    }

    /** The record, or null after reporting at least one error. */
    public <T extends Record> @Nullable T record(Class<T> type, @Nullable JsonNode node, Path path) {
        return record(type, node, path, Set.of());
    }

    /** As above; {@code besides} are members that the caller reads. */
    <T extends Record> @Nullable T record(Class<T> type, @Nullable JsonNode node, Path path, Set<String> besides) {
        if (!(node instanceof ObjectNode object)) {
            wrongType("an object", node, path);
            return null;
        }
        Schema schema = Schema.of(type);
        int before = errors.count();
        unknownMembers(
                object, name -> besides.contains(name) || schema.field(name).isPresent(), path);
        @Nullable Object[] values = new Object[schema.fields().size()];
        for (Field field : schema.fields()) {
            values[field.index()] = member(field, object.get(field.name()), path.member(field.name()));
        }
        return errors.count() == before ? type.cast(schema.make(values)) : null;
    }

    /** The entries of an optional list that could be read. */
    <T extends Record> List<T> list(@Nullable JsonNode node, Class<T> type, int max, Path path) {
        var read = new ArrayList<T>();
        ArrayNode entries = entries(node, max, path);
        for (int i = 0; i < Math.min(entries.size(), JsonText.MOST_ENTRIES) && !errors.isFull(); i++) {
            T entry = record(type, entries.get(i), path.entry(i));
            if (entry != null) {
                read.add(entry);
            }
        }
        return read;
    }

    /** What an optional list holds; nothing after reporting that it is no list. */
    ArrayNode entries(@Nullable JsonNode node, int max, Path path) {
        if (node instanceof ArrayNode array) {
            size(array.size(), 0, max, path);
            return array;
        }
        if (node != null) {
            wrongType("a list", node, path);
        }
        return JsonNodeFactory.instance.arrayNode();
    }

    void unknownMembers(ObjectNode object, Predicate<String> isKnown, Path path) {
        for (String name : object.propertyNames()) {
            if (errors.isFull()) {
                return;
            }
            if (!isKnown.test(name)) {
                errors.add(
                        ErrorCode.UNKNOWN_MEMBER,
                        path.member(name),
                        "version 1 has no member " + Quote.quoted(name) + " here");
            }
        }
    }

    /** The value of one member as its record holds it; null when absent, or after reporting an error. */
    public @Nullable Object member(Field field, @Nullable JsonNode node, Path path) {
        if (node == null) {
            if (field.required()) {
                missing(field.name(), path);
            }
            return nothing(field.kind());
        }
        if (node.isNull() && field.orNull()) {
            return field.kind() instanceof Kind.AnyJson ? node : null;
        }
        return value(field.kind(), node, path);
    }

    private static @Nullable Object nothing(Kind kind) {
        if (kind instanceof Kind.ListOf) {
            return List.of();
        }
        return kind instanceof Kind.MapOf ? Map.of() : null;
    }

    void missing(String name, Path path) {
        errors.add(ErrorCode.MISSING, path, Quote.quoted(name) + " is required");
    }

    @Nullable
    Object value(Kind kind, JsonNode node, Path path) {
        return switch (kind) {
            case Kind.Text text -> text(text, node, path);
            case Kind.Choice choice -> choice(choice, node, path);
            case Kind.Flag flag -> node.isBoolean() ? node.booleanValue() : wrongType("true or false", node, path);
            case Kind.Whole whole -> whole(whole, node, path);
            case Kind.Amount amount -> amount(node, path);
            case Kind.Day day -> day(node, path);
            case Kind.Nested nested -> record(nested.type(), node, path);
            case Kind.ListOf list -> list(list, node, path);
            case Kind.AnyJson any -> node;
            case Kind.AnyObject any -> node.isObject() ? node : wrongType("an object", node, path);
            case Kind.Step step -> EditJson.readOfFile(node, path, this).orElse(null);
            case Kind.MapOf map -> map(map, node, path);
        };
    }

    private @Nullable String text(Kind.Text kind, JsonNode node, Path path) {
        if (!node.isString()) {
            wrongType("text", node, path);
            return null;
        }
        texts.check(kind, node.stringValue(), path);
        return node.stringValue();
    }

    @Nullable
    Object choice(Kind.Choice choice, JsonNode node, Path path) {
        if (!node.isString()) {
            return wrongType("text", node, path);
        }
        Object found = choice.byWire().get(node.stringValue());
        if (found == null) {
            notAllowed(choice.byWire().keySet(), node.stringValue(), path);
        }
        return found;
    }

    void notAllowed(Set<String> allowed, String found, Path path) {
        errors.add(
                ErrorCode.VALUE, path, "allowed are " + String.join(", ", allowed) + "; found " + Quote.quoted(found));
    }

    private @Nullable Object whole(Kind.Whole whole, JsonNode node, Path path) {
        if (!node.isNumber()) {
            return wrongType("a whole number", node, path);
        }
        BigDecimal number = Numbers.of(node);
        if (number.scale() > 0) {
            errors.add(ErrorCode.TYPE, path, "expected a whole number, found " + number);
            return null;
        }
        return inRange(number, BigDecimal.valueOf(whole.min()), BigDecimal.valueOf(whole.max()), path)
                ? number.intValueExact()
                : null;
    }

    private @Nullable Object amount(JsonNode node, Path path) {
        if (!node.isNumber()) {
            return wrongType("a number", node, path);
        }
        BigDecimal number = Numbers.of(node);
        if (!inRange(number, BigDecimal.ZERO, GREATEST, path)) {
            return null;
        }
        if (number.scale() > 3) {
            errors.add(ErrorCode.VALUE, path, "three decimals are allowed, found " + number);
            return null;
        }
        return number;
    }

    private boolean inRange(BigDecimal number, BigDecimal min, BigDecimal max, Path path) {
        if (number.compareTo(min) >= 0 && number.compareTo(max) <= 0) {
            return true;
        }
        errors.add(
                ErrorCode.VALUE,
                path,
                "allowed is " + min.toPlainString() + " to " + max.toPlainString() + ", found " + number);
        return false;
    }

    private @Nullable Object day(JsonNode node, Path path) {
        if (!node.isString()) {
            return wrongType("text", node, path);
        }
        String text = node.stringValue();
        if (!DAY.matcher(text).matches()) {
            errors.add(ErrorCode.TEXT, path, Quote.quoted(text) + " is not a day such as 2026-11-30");
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            errors.add(ErrorCode.VALUE, path, "there is no day " + text);
            return null;
        }
    }

    private @Nullable Object list(Kind.ListOf list, JsonNode node, Path path) {
        if (!(node instanceof ArrayNode array)) {
            return wrongType("a list", node, path);
        }
        size(array.size(), list.min(), list.max(), path);
        var read = new ArrayList<Object>();
        var seen = new HashSet<JsonNode>();
        var twice = new HashSet<JsonNode>();
        for (int i = 0; i < Math.min(array.size(), JsonText.MOST_ENTRIES) && !errors.isFull(); i++) {
            JsonNode entry = array.get(i);
            Object value = value(list.entry(), entry, path.entry(i));
            if (value != null) {
                read.add(value);
            }
            if (list.distinct() && !seen.add(entry) && twice.add(entry)) {
                errors.add(ErrorCode.TWICE, path, Quote.plain(entry.toString()) + " stands there twice");
            }
        }
        return read;
    }

    void size(int size, int min, int max, Path path) {
        if (size < min || size > max) {
            errors.add(
                    ErrorCode.LIMIT,
                    path,
                    size + (size == 1 ? " entry, allowed are " : " entries, allowed are ") + min + " to " + max);
        }
    }

    private @Nullable Object map(Kind.MapOf map, JsonNode node, Path path) {
        if (!(node instanceof ObjectNode object)) {
            return wrongType("an object", node, path);
        }
        var read = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            Path at = path.member(member.getKey());
            if (map.names() instanceof Kind.Text text) {
                texts.check(text, member.getKey(), at);
            }
            Object value = value(map.values(), member.getValue(), at);
            if (value != null) {
                read.put(member.getKey(), value);
            }
        }
        return read;
    }

    /** Reports the error; the null is what the caller has instead of a value. */
    @Nullable
    Object wrongType(String expected, @Nullable JsonNode found, Path path) {
        errors.add(ErrorCode.TYPE, path, "expected " + expected + ", found " + typeName(found));
        return null;
    }

    static String typeName(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "null";
        } else if (node.isString()) {
            return "text";
        } else if (node.isNumber()) {
            return "a number";
        } else if (node.isBoolean()) {
            return "true or false";
        }
        return node.isArray() ? "a list" : "an object";
    }
}
