package org.trialign.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trialign.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils every member of a file that uses the whole format, in every way, and compares the reader with the schema. */
@Rule("FO-2")
class ShapeTest {
    private static final Set<String> SHAPE = Set.of("MISSING", "UNKNOWN-MEMBER", "TYPE", "TEXT", "LIMIT", "FORMAT");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaOracle oracle = new SchemaOracle(read("/format/workshop.schema.json"));
    private final JsonNode complete = read("/format/complete.json");
    private int mutants;

    @Test
    void theCompleteFileIsValid() {
        assertThat(errors(complete)).isEmpty();
        assertThat(oracle.errors(complete)).isEmpty();
    }

    @Test
    void everySpoiltMemberIsReportedAsTheSchemaHasIt() {
        visit(complete, List.of());

        assertThat(mutants).isGreaterThan(5000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e",
                "en",
                "EN",
                "abcdefgh",
                "abcdefghi",
                "e1",
                "en-",
                "-en",
                "en--GB",
                "en-GB",
                "de-1996",
                "en-abcdefgh",
                "en-abcdefghi",
                "en_GB",
                "en-G\u00df",
                "en-US-x-a-b-c-d-e-f-g-h-i-j-k-l",
                "en-US-x-a-b-c-d-e-f-g-h-i-j-k-lm"
            })
    void aLanguageIsATagAsTheSchemaHasIt(String language) {
        compare(complete.deepCopy().asObject().put("language", language), language);
    }

    private void visit(JsonNode node, List<Object> at) {
        if (node instanceof ObjectNode object) {
            mutate(at, parent -> ((ObjectNode) parent).put("madeUp", 1), "unknown member");
            for (String name : object.propertyNames()) {
                mutate(at, parent -> ((ObjectNode) parent).remove(name), "without " + name);
                spoil(at, name, object.get(name));
                visit(object.get(name), plus(at, name));
            }
        } else if (node instanceof ArrayNode array) {
            mutate(at, parent -> ((ArrayNode) parent).removeAll(), "emptied");
            if (!array.isEmpty()) {
                mutate(at, parent -> ((ArrayNode) parent).add(array.get(0)), "first entry twice");
                mutate(at, parent -> repeat((ArrayNode) parent, 450), "too many");
            }
            for (int i = 0; i < array.size(); i++) {
                spoil(at, i, array.get(i));
                visit(array.get(i), plus(at, i));
            }
        }
    }

    private static void repeat(ArrayNode array, int times) {
        JsonNode first = array.get(0);
        while (array.size() < times) {
            array.add(first);
        }
    }

    private void spoil(List<Object> at, Object step, JsonNode old) {
        var values = new ArrayList<JsonNode>(List.of(
                NODES.nullNode(),
                NODES.numberNode(7),
                NODES.numberNode(-3),
                NODES.numberNode(new BigDecimal("1.5")),
                Numbers.node("1e13"),
                NODES.booleanNode(true),
                NODES.arrayNode(),
                NODES.objectNode(),
                NODES.stringNode("two words")));
        if (old.isString()) {
            for (String text : List.of(
                    "",
                    " ",
                    "\u00a0",
                    "a\nb",
                    "a\tb",
                    "a\u0007b",
                    "a\u0085b",
                    "a\u2028b",
                    "a\ufeffb",
                    "x\n",
                    "\n",
                    "é",
                    "2026-13-01",
                    "x".repeat(40),
                    "x".repeat(41),
                    "x".repeat(61),
                    "x".repeat(201),
                    "x".repeat(2001),
                    "😀".repeat(200))) {
                values.add(NODES.stringNode(text));
            }
        }
        values.forEach(value -> mutate(at, parent -> put(parent, step, value), step + " = " + value));
    }

    private static void put(JsonNode parent, Object step, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set((String) step, value);
        } else {
            ((ArrayNode) parent).set((Integer) step, value);
        }
    }

    private void mutate(List<Object> at, Consumer<JsonNode> change, String what) {
        JsonNode mutant = complete.deepCopy();
        JsonNode target = mutant;
        for (Object step : at) {
            target = step instanceof Integer index ? target.get(index) : target.get((String) step);
        }
        change.accept(target);
        mutants++;
        compare(mutant, at + ": " + what);
    }

    private void compare(JsonNode mutant, String what) {
        Set<String> expected = oracle.errors(mutant);
        Set<String> found = errors(mutant).stream()
                .map(error -> error.code().wire() + " " + error.path())
                .collect(Collectors.toCollection(TreeSet::new));
        if (expected.isEmpty()) {
            found.removeIf(error -> error.endsWith("triangle"));
            assertThat(found).as(what).noneMatch(error -> SHAPE.contains(error.split(" ")[0]));
        } else if (expected.size() < 50) {
            // all cards of a triangle count together, which no schema says
            found.removeIf(error -> error.startsWith("LIMIT") && error.endsWith("triangle"));
            assertThat(found).as(what).isEqualTo(expected);
        } else {
            assertThat(expected).as(what).containsAll(found);
        }
    }

    private static List<Object> plus(List<Object> at, Object step) {
        var longer = new ArrayList<>(at);
        longer.add(step);
        return longer;
    }

    private static List<FormatError> errors(JsonNode file) {
        return switch (WorkshopReader.read(file.toString().getBytes(StandardCharsets.UTF_8))) {
            case WorkshopReader.Valid valid -> List.of();
            case WorkshopReader.Invalid invalid -> invalid.errors();
        };
    }

    private static JsonNode read(String resource) {
        try (var in = ShapeTest.class.getResourceAsStream(resource)) {
            return JsonText.parse(in.readAllBytes());
        } catch (Exception e) {
            throw new AssertionError(resource, e);
        }
    }
}
