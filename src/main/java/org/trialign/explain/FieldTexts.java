package org.trialign.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialign.explain.Language.Part;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.model.Card;
import org.trialign.model.Input;
import org.trialign.model.Resource;
import org.trialign.model.RowType;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;

/** A field of a card as text, by its name in the format: {@code place: “Lantern Square”}. */
final class FieldTexts {
    private static final Map<String, RowType> WORDS = Map.of(
            "population", RowType.POPULATIONS,
            "place", RowType.PLACES,
            "time", RowType.TIMES,
            "condition", RowType.CONDITIONS,
            "facets", RowType.FACETS,
            "function", RowType.FUNCTIONS,
            "needs", RowType.FUNCTIONS,
            "requires", RowType.TERMS,
            "forbids", RowType.TERMS,
            "resource", RowType.RESOURCES);
    private static final Map<String, String> DEFAULTS =
            Map.of("role", "contributing", "power", "2", "stance", "unknown");

    private final Names names;
    private final Language language;
    private final Index index;

    FieldTexts(Names names, Language language, Index index) {
        this.names = names;
        this.language = language;
        this.index = index;
    }

    String text(Card card, String field) {
        JsonNode value = ThingJson.write(card).get(field);
        String label = language.say("field." + field);
        if (value == null || value.isNull()) {
            String standard = DEFAULTS.get(field);
            if (standard != null) {
                return line(label, choice(field, standard));
            }
            String blank = "field." + field + ".blank";
            return line(label, language.say(language.has(blank) ? blank : "field.blank"));
        }
        return line(label, text(card, field, value));
    }

    /** Of a field that lists words, one. */
    String text(String field, String word) {
        return line(language.say("field." + field), entry(field, word));
    }

    private String line(String label, String value) {
        return language.say("field.line", "label", label, "value", value);
    }

    private String text(Card card, String field, JsonNode value) {
        if (value.isArray()) {
            var entries = new ArrayList<String>();
            value.forEach(entry -> entries.add(entry(field, entry.asString())));
            return language.and(entries);
        }
        if (card instanceof Input input && field.equals("amount")) {
            return language.number(value.decimalValue()) + Names.unit(unit(input));
        }
        return entry(field, value.asString());
    }

    /** A card that names no unit counts in that of its resource. */
    private @Nullable String unit(Input input) {
        return input.unit() != null
                ? input.unit()
                : index.workshop().vocabulary().resources().stream()
                        .filter(resource -> resource.id().equals(input.resource()))
                        .findFirst()
                        .map(Resource::unit)
                        .orElse(null);
    }

    private String entry(String field, String value) {
        RowType type = WORDS.get(field);
        if (type != null) {
            return names.word(type, value);
        }
        if (field.equals("about")) {
            Node<?> about = index.cards().find(value);
            return about == null ? value : names.card(about);
        }
        return choice(field, value);
    }

    private String choice(String field, String value) {
        return language.say("value." + field + "." + value);
    }

    /** A card's name and some of its fields, in one line. */
    String line(Node<?> node, List<String> fields) {
        String text = language.phrases(fields);
        return language.say("why.card", Map.of("card", new Part(names.owned(node)), "fields", new Part(text)));
    }
}
