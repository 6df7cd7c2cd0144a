package org.trialign.ui.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Kind;
import org.trialign.model.format.Schema;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Editors;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.widget.Written;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields of a card as text, for who doesn't edit it. Made from what this reader was given, field by field; drawn in the
 * browser, so that a screen holds one element for all of them (SS-10).
 */
@Tag("trialign-card-lines")
@JsModule("./card/card-lines.ts")
final class FieldLines extends Component {
    private final Drawn drawn = new Drawn();

    private record Line(String field, String label, String text, boolean isWritten) {}

    FieldLines() {
        Written.into(this);
    }

    void show(CardSeen card, Reading reading) {
        var lines = new ArrayList<Line>();
        for (Field field : Schema.of(card.list()).fields()) {
            String text = field.name().equals("id") ? null : text(field, card, reading);
            if (text != null) {
                lines.add(new Line(
                        field.name(), label(card.list(), field.name()), text, Editors.isWritten(field.kind())));
            }
        }
        ArrayNode json = json(lines);
        if (drawn.isNew(json)) {
            getElement().setPropertyJson("lines", json);
        }
    }

    private static ArrayNode json(List<Line> lines) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Line line : lines) {
            var one = json.addObject()
                    .put("field", line.field())
                    .put("label", line.label())
                    .put("text", line.text());
            if (line.isWritten()) {
                one.put("written", true);
            }
        }
        return json;
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
