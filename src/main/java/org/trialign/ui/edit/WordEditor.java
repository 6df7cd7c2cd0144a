package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One word of the vocabulary. What the agencies mean by it stands below. */
public final class WordEditor extends FieldEditor {
    private final ComboBox<String> box = new ComboBox<>();
    private final Function<Reading, List<Word>> source;
    private final boolean isRequired;
    private WordList words = WordList.EMPTY;
    private boolean isOffering;

    public WordEditor(
            String label, boolean isRequired, Function<Reading, List<Word>> source, Saver saver, EditsOf edits) {
        super(saver, edits);
        this.source = source;
        this.isRequired = isRequired;
        box.setLabel(label);
        box.setManualValidation(true);
        box.setClearButtonVisible(!isRequired);
        box.setItemLabelGenerator(id -> words.name(id));
        box.setRenderer(WordList.renderer(() -> words));
        box.addValueChangeListener(change -> chosen(change.getValue()));
        followFocus(box);
    }

    private void chosen(@Nullable String id) {
        if (isOffering) {
            return;
        }
        explain(id);
        if (id == null && isRequired) {
            unreadable(text("card.broken.blank"));
        } else {
            changed(id == null ? null : JsonNodeFactory.instance.stringNode(id));
        }
    }

    @Override
    public void offer(Reading reading) {
        List<Word> now = source.apply(reading);
        if (!now.equals(words.all())) {
            String chosen = box.getValue();
            words = new WordList(new ArrayList<>(now));
            isOffering = true;
            box.setItems(words.ids());
            box.setValue(chosen);
            isOffering = false;
            explain(chosen);
        }
    }

    private void explain(@Nullable String id) {
        box.setHelperText(id == null ? null : words.definition(id));
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void display(@Nullable JsonNode value) {
        String id = value == null ? null : value.asString();
        box.setValue(id);
        explain(id);
    }

    @Override
    public void complain(@Nullable String why) {
        box.setErrorMessage(why);
        box.setInvalid(why != null);
    }

    @Override
    public String typed() {
        String chosen = box.getValue();
        return chosen == null ? "" : words.name(chosen);
    }
}
