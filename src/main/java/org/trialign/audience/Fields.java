package org.trialign.audience;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The members of a JSON object that an audience gets. */
sealed interface Fields {
    Fields ALL = new All();
    Fields NONE = new Only(Map.of());

    /** Everything. */
    record All() implements Fields {
        @Override
        public JsonNode keep(JsonNode whole) {
            return whole;
        }
    }

    /** These members and no others; of each what its own fields say. */
    record Only(Map<String, Fields> members) implements Fields {
        public Only {
            members = Map.copyOf(members);
        }

        @Override
        public JsonNode keep(JsonNode whole) {
            return switch (whole) {
                case ArrayNode list -> {
                    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
                    list.forEach(entry -> kept.add(keep(entry)));
                    yield kept;
                }
                case ObjectNode object -> {
                    ObjectNode kept = JsonNodeFactory.instance.objectNode();
                    object.properties().forEach(member -> {
                        Fields inner = members.get(member.getKey());
                        if (inner != null) {
                            kept.set(member.getKey(), inner.keep(member.getValue()));
                        }
                    });
                    yield kept;
                }
                // Fields were asked of something that has none: rather nothing than too much.
                default -> JsonNodeFactory.instance.nullNode();
            };
        }
    }

    /** A copy with what may be seen; of a list, of each of its entries. */
    JsonNode keep(JsonNode whole);

    default boolean isEmpty() {
        return equals(NONE);
    }

    /** The members of these names; {@code a.b} is the member b of each object in the list a. */
    static Fields only(String... names) {
        var members = new HashMap<String, Fields>();
        for (String name : names) {
            int dot = name.indexOf('.');
            if (dot < 0) {
                members.put(name, ALL);
            } else {
                members.merge(name.substring(0, dot), only(name.substring(dot + 1)), Fields::and);
            }
        }
        return new Only(members);
    }

    private static Fields and(Fields a, Fields b) {
        return switch (a) {
            case All all -> all;
            case Only(Map<String, Fields> first) ->
                switch (b) {
                    case All all -> all;
                    case Only(Map<String, Fields> second) -> {
                        var both = new HashMap<>(first);
                        both.putAll(second);
                        yield new Only(both);
                    }
                };
        };
    }
}
