package org.trialign.ui.card;

import com.vaadin.flow.component.html.DescriptionList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Kind;
import org.trialign.model.format.Schema;
import org.trialign.ui.edit.AmountEditor;
import org.trialign.ui.edit.ChoiceEditor.Choices;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Editors;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import tools.jackson.databind.JsonNode;

/** The fields of a card as text, for who doesn't edit it. Made from what this reader was given, field by field. */
final class FieldLines extends DescriptionList {
    private final Drawn drawn = new Drawn();

    private record Line(String field, String label, String text) {}

    FieldLines() {
        addClassName("field-lines");
    }

    void show(CardSeen card, Reading reading) {
        var lines = new ArrayList<Line>();
        for (Field field : Schema.of(card.list()).fields()) {
            String text = field.name().equals("id") ? null : text(field, card, reading);
            if (text != null) {
                lines.add(new Line(field.name(), label(card.list(), field.name()), text));
            }
        }
        if (drawn.isNew(lines)) {
            removeAll();
            lines.forEach(this::add);
        }
    }

    private void add(Line line) {
        var term = new Term(line.label());
        var text = new Description(line.text());
        text.getElement().setAttribute("data-field", line.field());
        add(term, text);
    }

    private String label(RowType list, String field) {
        return getTranslation(field.equals("title") ? "card.title." + list.wire() : "card.field." + field);
    }

    /** Null: nothing to show. Who sees the whole card is also told what an absent value means. */
    private @Nullable String text(Field field, CardSeen card, Reading reading) {
        JsonNode value = card.get(field.name());
        Kind kind = field.kind();
        if (kind instanceof Kind.Choice || kind instanceof Kind.Whole) {
            return value == null && reading.isPublic() ? null : option(field, value);
        }
        if (value == null) {
            return null;
        }
        if (kind instanceof Kind.Flag) {
            return value.booleanValue() ? getTranslation("card.yes") : null;
        }
        if (kind instanceof Kind.Amount) {
            return amount(value.decimalValue(), card, reading);
        }
        if (kind instanceof Kind.Reference(RowType to)) {
            return reading.name(to, value.asString());
        }
        return kind instanceof Kind.ListOf list ? texts(field, list.entry(), value, reading) : value.asString();
    }

    private String option(Field field, @Nullable JsonNode value) {
        Choices choices = Editors.choices(field);
        return getTranslation("card.option." + field.name() + "_" + choices.option(value));
    }

    private String texts(Field field, Kind entry, JsonNode list, Reading reading) {
        List<JsonNode> entries = StreamSupport.stream(list.spliterator(), false).toList();
        return entries.stream()
                .map(value -> entry instanceof Kind.Reference(RowType to)
                        ? (to.isCard() ? reading.title(value.asString()) : reading.name(to, value.asString()))
                        : getTranslation("card.option." + field.name() + "_" + value.asString()))
                .collect(Collectors.joining(", "));
    }

    private String amount(BigDecimal number, CardSeen card, Reading reading) {
        JsonNode resource = card.get("resource");
        JsonNode unit = card.get("unit");
        String counted = unit != null
                ? unit.asString()
                : resource == null ? "" : reading.unitOf(resource.asString()).orElse("");
        return (AmountEditor.write(number, getLocale()) + " " + counted).strip();
    }
}
