package org.trialign.model.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialign.base.Wire;
import org.trialign.model.JointLines;
import org.trialign.model.ParkingLot;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Things as JSON objects with the members of the format, and back. */
public final class ThingJson {
    private ThingJson() {}

    /**
     * A thing as the database and the log keep it: its members in the order of the record, without those that are null or
     * empty lists. A value that was given is kept although it is the default.
     */
    public static ObjectNode write(Thing thing) {
        return object((Record) thing);
    }

    /**
     * A thing as the file and the doors show it: as {@link #write}, but a pair of populations is {@code ["a", "b"]}, and
     * joint lines and parking lot are their lists.
     */
    public static JsonNode writeRow(Thing thing) {
        return switch (thing) {
            case PopulationOverlap pair -> array(List.of(pair.first(), pair.second()));
            case JointLines lines -> array(lines.all());
            case ParkingLot lot -> array(lot.all());
            case Thing other -> write(other);
        };
    }

    /**
     * What {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is anything else; for JSON from outside there is {@link ShapeReader}
     */
    public static Thing read(RowType type, JsonNode json) {
        var errors = new Errors();
        Record read = new ShapeReader(errors).record(type.thing().asSubclass(Record.class), json, Path.ROOT);
        if (read == null) {
            throw new IllegalArgumentException(type.wire() + ": " + errors.all());
        }
        return (Thing) read;
    }

    /** One member of a thing as JSON; null when absent or an empty list. */
    public static @Nullable JsonNode get(Thing thing, Field field) {
        return value(field.get((Record) thing));
    }

    static ObjectNode object(Record record) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Field field : Schema.of(record).fields()) {
            JsonNode value = value(field.get(record));
            if (value != null) {
                object.set(field.name(), value);
            }
        }
        return object;
    }

    static ArrayNode array(List<?> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(value(value)));
        return array;
    }

    private static @Nullable JsonNode value(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case null -> null;
            case String text -> nodes.stringNode(text);
            case Boolean flag -> nodes.booleanNode(flag);
            case Integer whole -> nodes.numberNode(whole);
            case BigDecimal number -> Numbers.plain(number);
            case LocalDate day -> nodes.stringNode(day.toString());
            case Wire choice -> nodes.stringNode(choice.wire());
            case Record record -> object(record);
            case List<?> list -> list.isEmpty() ? null : array(list);
            case Map<?, ?> map -> map(map);
            case JsonNode json -> json;
            default -> throw new IllegalStateException("no JSON for " + value.getClass());
        };
    }

    private static ObjectNode map(Map<?, ?> map) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        map.forEach((name, value) -> object.set((String) name, value(value)));
        return object;
    }
}
