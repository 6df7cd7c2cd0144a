package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.trialign.base.Blank;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Text on one line. Saved when typing rests, on Enter and when focus goes. */
public final class LineEditor extends FieldEditor {
    /** How long typing rests before it is saved. */
    public static final int REST_MS = 1000;

    private final TextField line = new TextField();
    private final boolean isRequired;

    public LineEditor(String label, boolean isRequired, Saver saver, EditsOf edits) {
        super(saver, edits);
        this.isRequired = isRequired;
        line.setLabel(label);
        line.setManualValidation(true);
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(REST_MS);
        // the browser sends what it holds back before it sends another event
        line.addKeyPressListener(Key.ENTER, pressed -> {});
        line.addValueChangeListener(change -> typed(change.getValue()));
        followFocus(line);
    }

    private void typed(String text) {
        if (isRequired && Blank.isBlank(text)) {
            unreadable(text("card.broken.blank"));
        } else {
            changed(text.isEmpty() ? null : JsonNodeFactory.instance.stringNode(text));
        }
    }

    @Override
    public Component component() {
        return line;
    }

    @Override
    public void display(@Nullable JsonNode value) {
        line.setValue(value == null ? "" : value.asString());
    }

    @Override
    public void complain(@Nullable String why) {
        line.setErrorMessage(why);
        line.setInvalid(why != null);
    }

    @Override
    public String typed() {
        return line.getValue();
    }
}
