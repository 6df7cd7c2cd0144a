package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list of titles, one on each line. Empty lines are no entries. */
final class LinesEditor extends FieldEditor {
    private final TextArea area = new TextArea();

    LinesEditor(String label, Saver saver, EditsOf edits) {
        super(saver, edits);
        area.setLabel(label);
        area.setHelperText(area.getTranslation("edit.lines"));
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(LineEditor.REST_MS);
        area.addValueChangeListener(change -> changed(list(change.getValue())));
        followFocus(area);
    }

    private static ArrayNode list(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
        return list;
    }

    @Override
    public Component component() {
        return area;
    }

    @Override
    public JsonNode normal(@Nullable JsonNode value) {
        return value == null ? JsonNodeFactory.instance.arrayNode() : value;
    }

    @Override
    public void display(@Nullable JsonNode value) {
        area.setValue(StreamSupport.stream(normal(value).spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining("\n")));
    }

    @Override
    public void complain(@Nullable String why) {
        area.setErrorMessage(why);
        area.setInvalid(why != null);
    }

    @Override
    public String typed() {
        return area.getValue();
    }
}
