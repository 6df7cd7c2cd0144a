package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Yes or no, as a switch. */
public final class FlagEditor extends FieldEditor {
    private final Checkbox flag = new Checkbox();

    public FlagEditor(String label, String helper, Saver saver, EditsOf edits) {
        super(saver, edits);
        flag.addClassName("switch-field");
        flag.setLabel(label);
        flag.setHelperText(helper);
        flag.setManualValidation(true);
        flag.addValueChangeListener(change -> changed(JsonNodeFactory.instance.booleanNode(change.getValue())));
    }

    @Override
    public Component component() {
        return flag;
    }

    @Override
    public JsonNode normal(@Nullable JsonNode value) {
        return value == null ? JsonNodeFactory.instance.booleanNode(false) : value;
    }

    @Override
    public void display(@Nullable JsonNode value) {
        flag.setValue(normal(value).booleanValue());
    }

    @Override
    public void complain(@Nullable String why) {
        flag.setErrorMessage(why);
        flag.setInvalid(why != null);
    }

    @Override
    public String typed() {
        return Boolean.toString(flag.getValue());
    }
}
