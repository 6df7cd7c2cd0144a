package org.trialign.findings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.model.Workshop;
import org.trialign.model.format.WorkshopFile;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A workshop in a few lines, for tests of a single rule:
 *
 * <pre>
 * populations kids parent=youth focus=true
 * facets f critical=true
 * A values v1 role=core condition=c facets=f,g
 * A links o1>u1 evidence=tested
 * crossLinks o1>a2 effect=+ agreed=true
 * </pre>
 *
 * <p>An agency is there as soon as a line starts with its id, a term as soon as a card names it. What the format requires
 * is filled in: an input is secured, an output a service, an outcome a better condition, a value of cell IW.
 */
final class Sketch {
    private static final Map<String, String> REFS = Map.ofEntries(
            Map.entry("population", "populations"),
            Map.entry("represents", "populations"),
            Map.entry("subject", "populations"),
            Map.entry("place", "places"),
            Map.entry("time", "times"),
            Map.entry("condition", "conditions"),
            Map.entry("function", "functions"),
            Map.entry("needs", "functions"),
            Map.entry("requires", "terms"),
            Map.entry("forbids", "terms"),
            Map.entry("authorizer", "authorizers"),
            Map.entry("resource", "resources"),
            Map.entry("facets", "facets"));
    private static final Set<String> LISTS =
            Set.of("facets", "needs", "requires", "forbids", "gives", "about", "represents");
    private static final Set<String> NUMBERS = Set.of("stance", "power", "amount", "available");
    private static final Set<String> FLAGS = Set.of("focus", "critical", "citywide", "exclusive", "agreed");
    private static final Set<String> TERMS = Set.of(
            "populations", "places", "times", "conditions", "functions", "terms", "authorizers", "resources", "facets");
    private static final Map<String, Map<String, String>> REQUIRED = Map.of(
            "resources", Map.of("kind", "other"),
            "values", Map.of("cell", "IW"),
            "inputs", Map.of("kind", "other", "status", "secured"),
            "activities", Map.of("kind", "program"),
            "outputs", Map.of("kind", "service"),
            "outcomes", Map.of("kind", "better_condition"));

    private final ObjectNode file = JsonNodeFactory.instance.objectNode();
    private final Map<String, ObjectNode> triangles = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, ObjectNode> declared = new HashMap<>();

    private Sketch(String text) {
        file.put("format", WorkshopFile.FORMAT)
                .put("version", WorkshopFile.VERSION)
                .put("title", "Sketch");
        file.putObject("problem").put("title", "Problem").putArray("facets");
        List<String[]> lines = text.lines()
                .filter(l -> !l.isBlank())
                .map(l -> l.strip().split(" +"))
                .toList();
        lines.stream().filter(l -> TERMS.contains(l[0])).forEach(l -> term(l[0], l[1], l));
        lines.stream()
                .filter(l -> !TERMS.contains(l[0]) && !l[0].equals("crossLinks"))
                .forEach(this::owned);
        lines.stream().filter(l -> l[0].equals("crossLinks")).forEach(this::crossLink);
    }

    static Workshop of(String text) {
        return CaseFile.workshop(new Sketch(text).file);
    }

    private void term(String list, String id, String[] words) {
        ObjectNode term = declared.computeIfAbsent(list + " " + id, key -> {
            ObjectNode node = list.equals("facets") ? (ObjectNode) file.get("problem") : file;
            ObjectNode made = node.withArray(list).addObject().put("id", id);
            made.put(list.equals("facets") ? "title" : "name", id);
            REQUIRED.getOrDefault(list, Map.of()).forEach(made::put);
            return made;
        });
        fill(term, list, words);
    }

    private void owned(String[] words) {
        ObjectNode triangle = triangles.computeIfAbsent(
                words[0],
                agency -> file.withArray("agencies")
                        .addObject()
                        .put("id", agency)
                        .put("name", agency)
                        .putObject("triangle"));
        if (words.length == 1) {
            return;
        }
        ObjectNode entry = triangle.withArray(words[1]).addObject();
        if (words[1].equals("links")) {
            ends(entry, words[2]);
        } else {
            entry.put("id", words[2]);
            if (!words[1].equals("stakeholders")) {
                entry.put("title", words[2]);
            }
            owners.put(words[2], words[0]);
            REQUIRED.getOrDefault(words[1], Map.of()).forEach(entry::put);
        }
        fill(entry, words[1], words);
    }

    private void crossLink(String[] words) {
        ObjectNode link = file.withArray("crossLinks").addObject().put("id", "x-" + words[1].replace('>', '-'));
        ends(link, words[1]);
        link.put("by", owners.getOrDefault(link.get("from").asString(), "?"));
        fill(link, "crossLinks", words);
    }

    private static void ends(ObjectNode link, String ends) {
        link.put("from", ends.split(">")[0]).put("to", ends.split(">")[1]);
    }

    private void fill(ObjectNode node, String list, String[] words) {
        for (String word : words) {
            int sign = word.indexOf('=');
            if (sign < 0) {
                continue;
            }
            String field = word.substring(0, sign);
            String value = word.substring(sign + 1);
            String terms = field.equals("parent") ? list : REFS.get(field);
            if (LISTS.contains(field)) {
                List.of(value.split(",")).forEach(node.withArray(field)::add);
            } else if (NUMBERS.contains(field)) {
                node.put(field, new java.math.BigDecimal(value));
            } else if (FLAGS.contains(field)) {
                node.put(field, Boolean.parseBoolean(value));
            } else {
                node.put(field, value.replace('_', list.equals("conditions") ? ' ' : '_'));
            }
            if (terms != null) {
                List.of(value.split(",")).forEach(id -> term(terms, id, new String[0]));
            }
        }
    }
}
