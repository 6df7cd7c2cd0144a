package org.trialign.ui.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.card.CardReading.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Several words, as chips. */
final class WordsEditor extends FieldEditor {
    private final MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
    private final Function<CardReading, List<Word>> source;
    private WordList words = WordList.EMPTY;
    private boolean isOffering;

    WordsEditor(String label, Function<CardReading, List<Word>> source, Saver saver, EditsOf edits) {
        super(saver, edits);
        this.source = source;
        box.setLabel(label);
        box.setManualValidation(true);
        box.setClearButtonVisible(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.setItemLabelGenerator(id -> words.name(id));
        box.setRenderer(WordList.renderer(() -> words));
        box.addValueChangeListener(change -> {
            if (!isOffering) {
                changed(list(change.getValue()));
            }
        });
        followFocus(box);
    }

    private static ArrayNode list(Set<String> chosen) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        chosen.forEach(list::add);
        return list;
    }

    @Override
    void offer(CardReading reading) {
        List<Word> now = source.apply(reading);
        if (!now.equals(words.all())) {
            Set<String> chosen = new LinkedHashSet<>(box.getValue());
            words = new WordList(new ArrayList<>(now));
            isOffering = true;
            box.setItems(words.ids());
            box.setValue(chosen);
            isOffering = false;
        }
    }

    @Override
    Component component() {
        return box;
    }

    @Override
    JsonNode normal(@Nullable JsonNode value) {
        return value == null ? JsonNodeFactory.instance.arrayNode() : value;
    }

    @Override
    void display(@Nullable JsonNode value) {
        var chosen = new LinkedHashSet<String>();
        normal(value).forEach(entry -> chosen.add(entry.asString()));
        box.setValue(chosen);
    }

    @Override
    void complain(@Nullable String why) {
        box.setErrorMessage(why);
        box.setInvalid(why != null);
    }

    @Override
    String typed() {
        return box.getValue().stream().map(words::name).collect(Collectors.joining(", "));
    }
}
