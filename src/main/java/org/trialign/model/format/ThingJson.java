package org.trialign.model.format;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.base.Wire;
import org.trialign.model.JointLines;
import org.trialign.model.ParkingLot;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Thing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stand-in until the branch format is merged. */
public final class ThingJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ThingJson() {}

    public static JsonNode write(Thing thing) {
        if (thing instanceof PopulationOverlap pair) {
            return JSON.arrayNode().add(pair.first()).add(pair.second());
        }
        if (thing instanceof JointLines lines) {
            return value(lines.all());
        }
        if (thing instanceof ParkingLot lot) {
            return value(lot.all());
        }
        return object((Record) thing);
    }

    private static ObjectNode object(Record thing) {
        ObjectNode node = JSON.objectNode();
        for (var component : thing.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(thing);
                boolean empty = value == null || value instanceof List<?> list && list.isEmpty();
                if (!empty) {
                    WireName name = component.getAnnotation(WireName.class);
                    node.set(name == null ? component.getName() : name.value(), value(value));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return node;
    }

    private static JsonNode value(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case String text -> JSON.stringNode(text);
            case Boolean flag -> JSON.booleanNode(flag);
            case Integer number -> JSON.numberNode(number);
            case BigDecimal number -> JSON.numberNode(number);
            case Wire word -> JSON.stringNode(word.wire());
            case List<?> list -> {
                var array = JSON.arrayNode();
                list.forEach(entry -> array.add(value(entry)));
                yield array;
            }
            case Record inner -> object(inner);
            default -> JSON.stringNode(value.toString());
        };
    }
}
