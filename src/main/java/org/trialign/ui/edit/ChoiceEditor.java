package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One of a few values, as segments. */
public final class ChoiceEditor extends FieldEditor {
    private final Segments segments = new Segments();
    private final Choices choices;

    public ChoiceEditor(String label, Choices choices, Saver saver, EditsOf edits) {
        super(saver, edits);
        this.choices = choices;
        segments.offer(choices.options(), this::name);
        segments.setLabel(label);
        segments.addValueChangeListener(change -> changed(choices.json(change.getValue())));
    }

    /** For where the label would only repeat what stands beside it. */
    public ChoiceEditor withLabelUnseen(String label) {
        segments.setLabel(null);
        segments.setAriaLabel(label);
        return this;
    }

    @Override
    public Component component() {
        return segments;
    }

    @Override
    @Nullable
    public JsonNode normal(@Nullable JsonNode value) {
        return choices.json(choices.option(value));
    }

    @Override
    public void display(@Nullable JsonNode value) {
        segments.setValue(choices.offered(value));
    }

    @Override
    public void complain(@Nullable String why) {
        segments.setErrorMessage(why);
        segments.setInvalid(why != null);
    }

    @Override
    public String typed() {
        String option = segments.getValue();
        return option == null ? "" : name(option);
    }

    private String name(String option) {
        return text("card.option." + choices.field() + "_" + option);
    }

    /** The options of a field by name; {@link #UNSET} stands for a field that is empty. */
    public record Choices(String field, List<String> options, boolean areNumbers, String absent) {
        static final String UNSET = "unset";

        public String option(@Nullable JsonNode value) {
            return value == null ? absent : value.asString();
        }

        /** What is chosen when the field holds this; null: nothing, since it is empty and that can't be chosen. */
        @Nullable
        String offered(@Nullable JsonNode value) {
            String option = option(value);
            return options.contains(option) ? option : null;
        }

        @Nullable
        JsonNode json(@Nullable String option) {
            if (option == null || option.equals(UNSET)) {
                return null;
            }
            return areNumbers
                    ? JsonNodeFactory.instance.numberNode(Integer.parseInt(option))
                    : JsonNodeFactory.instance.stringNode(option);
        }
    }
}
