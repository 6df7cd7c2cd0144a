package org.trialign.ui.card;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Kind;
import org.trialign.model.format.Schema;
import org.trialign.ui.edit.Drawn;
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
        boolean isNamed = field.kind() instanceof Kind.Choice || field.kind() instanceof Kind.Whole;
        return value == null && (reading.isPublic() || !isNamed)
                ? null
                : new FieldText(this, reading, getLocale()).of(field, value, unit(card, reading));
    }

    private static String unit(CardSeen card, Reading reading) {
        JsonNode resource = card.get("resource");
        JsonNode unit = card.get("unit");
        return unit != null
                ? unit.asString()
                : resource == null ? "" : reading.unitOf(resource.asString()).orElse("");
    }
}
