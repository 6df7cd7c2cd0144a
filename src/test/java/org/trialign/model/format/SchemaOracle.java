package org.trialign.model.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Validates by the published JSON Schema of the workshop file, in as much of JSON Schema as that uses. Independent of the
 * reader, so that the two can be compared: a finding is {@code CODE path} with the codes of workshop-format.md §8.
 */
final class SchemaOracle {
    private static final List<String> TEXT_PATTERNS = List.of("pattern", "minLength");

    private final JsonNode schema;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Set<String> found = new TreeSet<>();

    SchemaOracle(JsonNode schema) {
        this.schema = schema;
    }

    Set<String> errors(JsonNode file) {
        found.clear();
        validate(schema, file, Path.ROOT);
        return Set.copyOf(found);
    }

    private void validate(JsonNode rule, JsonNode node, Path path) {
        if (rule.has("$ref")) {
            String name = rule.get("$ref").stringValue().replace("#/$defs/", "");
            validate(schema.get("$defs").get(name), node, path);
        } else if (rule.has("oneOf")) {
            edit(rule.get("oneOf"), node, path);
        } else if (rule.has("const")) {
            constant(rule.get("const"), node, path);
        } else if (rule.has("enum")) {
            choice(rule.get("enum"), node, path);
        } else if (!isType(rule.get("type"), node)) {
            add(ErrorCode.TYPE, path);
        } else if (node.isObject()) {
            object(rule, node, path);
        } else if (node.isArray()) {
            array(rule, node, path);
        } else if (node.isString()) {
            text(rule, node.stringValue(), path);
        } else if (node.isNumber()) {
            number(rule, node, path);
        }
    }

    private void constant(JsonNode expected, JsonNode node, Path path) {
        if (!expected.equals(node)) {
            add(path.step().equals("op") ? ErrorCode.VALUE : ErrorCode.FORMAT, path);
        }
    }

    private void choice(JsonNode allowed, JsonNode node, Path path) {
        for (JsonNode one : allowed) {
            if (one.equals(node)) {
                return;
            }
        }
        add(node.isString() ? ErrorCode.VALUE : ErrorCode.TYPE, path);
    }

    /** Of the five forms of an edit the one with its op is meant. */
    private void edit(JsonNode forms, JsonNode node, Path path) {
        Path op = path.member("op");
        if (!node.isObject()) {
            add(ErrorCode.TYPE, path);
        } else if (!node.has("op")) {
            add(ErrorCode.MISSING, op);
        } else if (!node.get("op").isString()) {
            add(ErrorCode.TYPE, op);
        } else {
            for (JsonNode form : forms) {
                if (form.get("properties").get("op").get("const").equals(node.get("op"))) {
                    object(form, node, path);
                    return;
                }
            }
            add(ErrorCode.VALUE, op);
        }
    }

    private static boolean isType(JsonNode type, JsonNode node) {
        if (type == null) {
            return true;
        }
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isType(one, node)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.stringValue()) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isString();
            case "boolean" -> node.isBoolean();
            case "null" -> node.isNull();
            case "number" -> node.isNumber();
            case "integer" ->
                node.isNumber() && node.decimalValue().stripTrailingZeros().scale() <= 0;
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private void object(JsonNode rule, JsonNode node, Path path) {
        JsonNode properties = rule.path("properties");
        for (JsonNode name : rule.path("required")) {
            if (!node.has(name.stringValue())) {
                add(ErrorCode.MISSING, path.member(name.stringValue()));
            }
        }
        for (String name : node.propertyNames()) {
            if (rule.has("propertyNames")) {
                validate(rule.get("propertyNames"), StringNode.valueOf(name), path.member(name));
            }
            if (properties.has(name)) {
                validate(properties.get(name), node.get(name), path.member(name));
            } else if (rule.path("additionalProperties").isObject()) {
                validate(rule.get("additionalProperties"), node.get(name), path.member(name));
            } else if (rule.has("additionalProperties")) {
                add(ErrorCode.UNKNOWN_MEMBER, path.member(name));
            }
        }
    }

    private void array(JsonNode rule, JsonNode node, Path path) {
        if (node.size() > rule.path("maxItems").asInt(Integer.MAX_VALUE)
                || node.size() < rule.path("minItems").asInt(0)) {
            add(ErrorCode.LIMIT, path);
        }
        if (rule.path("uniqueItems").asBoolean(false)
                && new HashSet<>(node.valueStream().toList()).size() < node.size()) {
            add(ErrorCode.TWICE, path);
        }
        for (int i = 0; i < node.size(); i++) {
            validate(rule.get("items"), node.get(i), path.entry(i));
        }
    }

    private void text(JsonNode rule, String text, Path path) {
        boolean isMisshapen =
                TEXT_PATTERNS.stream().anyMatch(keyword -> rule.has(keyword) && !fits(rule.get(keyword), text));
        boolean isLong =
                text.codePointCount(0, text.length()) > rule.path("maxLength").asInt(Integer.MAX_VALUE);
        if (isMisshapen) {
            add(ErrorCode.TEXT, path);
        }
        if (isLong && !(isMisshapen && isCode(rule))) {
            add(ErrorCode.LIMIT, path);
        }
    }

    /** Language tags, keys and logins are either of their form and too long, or not of their form (§8). */
    private static boolean isCode(JsonNode rule) {
        String pattern = rule.path("pattern").asString("");
        return List.of("^[A-Za-z]{2,8}", "^(O[1-7]", "^[a-z0-9]").stream().anyMatch(pattern::startsWith);
    }

    private boolean fits(JsonNode limit, String text) {
        if (limit.isNumber()) {
            return text.length() >= limit.intValue();
        }
        // in Java a $ also matches before a line break at the end
        return patterns.computeIfAbsent(limit.stringValue(), p -> Pattern.compile(p.replaceFirst("\\$$", "\\\\z")))
                .matcher(text)
                .find();
    }

    private void number(JsonNode rule, JsonNode node, Path path) {
        boolean isLow = rule.has("minimum")
                && node.decimalValue().compareTo(rule.get("minimum").decimalValue()) < 0;
        boolean isHigh = rule.has("maximum")
                && node.decimalValue().compareTo(rule.get("maximum").decimalValue()) > 0;
        if (isLow || isHigh) {
            add(ErrorCode.VALUE, path);
        }
    }

    private void add(ErrorCode code, Path path) {
        found.add(code.wire() + " " + path);
    }
}
