package org.trialign.findings;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.base.Wire;
import org.trialign.model.Agency;
import org.trialign.model.Agreement;
import org.trialign.model.CrossLink;
import org.trialign.model.Facet;
import org.trialign.model.JointLine;
import org.trialign.model.Parked;
import org.trialign.model.Phase;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Problem;
import org.trialign.model.Triangle;
import org.trialign.model.Vocabulary;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopHead;
import org.trialign.model.format.WireName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The worked example with its answer key, and a lenient reader for it. */
final class CaseFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CaseFile() {}

    static ObjectNode lanternStreet() {
        try (InputStream in = CaseFile.class.getResourceAsStream("/demo/lantern-street.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Workshop workshop(ObjectNode file) {
        ObjectNode problem = (ObjectNode) file.get("problem");
        var triangles = new HashMap<String, Triangle>();
        for (JsonNode agency : file.path("agencies")) {
            JsonNode triangle = agency.get("triangle");
            if (triangle != null) {
                triangles.put(agency.get("id").asString(), record(Triangle.class, triangle));
            }
        }
        ObjectNode words = file.deepCopy();
        var overlaps = new ArrayList<PopulationOverlap>();
        for (JsonNode pair : file.path("populationOverlaps")) {
            overlaps.add(
                    new PopulationOverlap(pair.get(0).asString(), pair.get(1).asString()));
        }
        words.remove("populationOverlaps");
        Vocabulary read = record(Vocabulary.class, words);
        return new Workshop(
                new WorkshopHead(file.get("title").asString(), null, null, Phase.ALIGN),
                record(Problem.class, problem),
                list(Facet.class, problem.get("facets")),
                new Vocabulary(
                        read.populations(),
                        overlaps,
                        read.places(),
                        read.times(),
                        read.conditions(),
                        read.functions(),
                        read.terms(),
                        read.authorizers(),
                        read.resources()),
                list(Agency.class, file.get("agencies")),
                triangles,
                list(CrossLink.class, file.get("crossLinks")),
                list(Agreement.class, file.get("agreements")),
                list(JointLine.class, file.get("jointLines")),
                list(Parked.class, file.get("parkingLot")));
    }

    /** The file after the edits of a move of its answer key. */
    static ObjectNode after(ObjectNode file, JsonNode move) {
        ObjectNode edited = file.deepCopy();
        move.get("edits").forEach(edit -> edit(edited, edit));
        return edited;
    }

    static JsonNode move(ObjectNode file, String id) {
        for (JsonNode move : file.get("answerKey").get("moves")) {
            if (move.get("id").asString().equals(id)) {
                return move;
            }
        }
        throw new IllegalArgumentException(id);
    }

    static void set(ObjectNode file, String card, String field, JsonNode value) {
        for (JsonNode agency : file.get("agencies")) {
            for (JsonNode list : agency.get("triangle")) {
                for (JsonNode entry : list) {
                    if (entry.path("id").asString("").equals(card)) {
                        ((ObjectNode) entry).set(field, value);
                    }
                }
            }
        }
    }

    private static void edit(ObjectNode file, JsonNode edit) {
        switch (edit.get("op").asString()) {
            case "set" ->
                set(file, edit.get("card").asString(), edit.get("field").asString(), edit.get("value"));
            case "remove" -> remove(file, edit.get("card").asString());
            case "addCard" ->
                triangle(file, edit).withArray(edit.get("list").asString()).add(edit.get("value"));
            case "addLink" -> triangle(file, edit).withArray("links").add(edit.get("value"));
            case "addCrossLink" -> file.withArray("crossLinks").add(edit.get("value"));
            default -> throw new IllegalArgumentException(edit.toString());
        }
    }

    private static ObjectNode triangle(ObjectNode file, JsonNode edit) {
        for (JsonNode agency : file.get("agencies")) {
            if (agency.get("id").equals(edit.get("agency"))) {
                return (ObjectNode) agency.get("triangle");
            }
        }
        throw new IllegalArgumentException(edit.toString());
    }

    private static void remove(ObjectNode file, String card) {
        drop(file.withArray("crossLinks"), card);
        for (JsonNode agency : file.get("agencies")) {
            for (JsonNode list : agency.get("triangle")) {
                drop((ArrayNode) list, card);
            }
            for (JsonNode stakeholder : agency.get("triangle").path("stakeholders")) {
                for (int i = stakeholder.path("about").size() - 1; i >= 0; i--) {
                    if (stakeholder.get("about").get(i).asString().equals(card)) {
                        ((ArrayNode) stakeholder.get("about")).remove(i);
                    }
                }
            }
        }
    }

    private static void drop(ArrayNode list, String card) {
        for (int i = list.size() - 1; i >= 0; i--) {
            for (String field : List.of("id", "from", "to")) {
                if (list.get(i).path(field).asString("").equals(card)) {
                    list.remove(i);
                    break;
                }
            }
        }
    }

    private static <T> List<T> list(Class<T> type, @Nullable JsonNode node) {
        var made = new ArrayList<T>();
        if (node != null) {
            node.forEach(entry -> made.add(record(type, entry)));
        }
        return made;
    }

    private static <T> T record(Class<T> type, JsonNode node) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = Arrays.stream(components)
                .map(c -> value(c.getGenericType(), node.get(name(c))))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " from " + node, e);
        }
    }

    private static String name(RecordComponent component) {
        WireName name = component.getAnnotation(WireName.class);
        return name == null ? component.getName() : name.value();
    }

    private static @Nullable Object value(Type type, @Nullable JsonNode node) {
        if (type instanceof ParameterizedType list) {
            var made = new ArrayList<@Nullable Object>();
            if (node != null) {
                node.forEach(entry -> made.add(value(list.getActualTypeArguments()[0], entry)));
            }
            return made;
        }
        if (node == null || node.isNull()) {
            return null;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .filter(c -> ((Wire) c).wire().equals(node.asString()))
                    .findFirst()
                    .orElseThrow();
        }
        if (wanted.isRecord()) {
            return record(wanted, node);
        }
        return switch (wanted.getSimpleName()) {
            case "String" -> node.asString();
            case "Boolean" -> node.asBoolean();
            case "Integer" -> node.asInt();
            case "BigDecimal" -> new BigDecimal(node.asString());
            case "LocalDate" -> LocalDate.parse(node.asString());
            default -> throw new IllegalArgumentException(wanted.toString());
        };
    }
}
