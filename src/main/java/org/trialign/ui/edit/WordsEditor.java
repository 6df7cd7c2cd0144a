package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Several words, as chips. */
public final class WordsEditor extends FieldEditor {
    private final MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
    private final Function<Reading, List<Word>> source;
    private WordList words = WordList.EMPTY;
    private final @Nullable Proposing proposing;
    private boolean mayPropose;
    private boolean isOffering;

    /** @param proposing null: the box offers what is there */
    WordsEditor(
            String label,
            Function<Reading, List<Word>> source,
            @Nullable Proposing proposing,
            Saver saver,
            EditsOf edits) {
        super(saver, edits);
        this.proposing = proposing;
        this.source = source;
        box.setLabel(label);
        box.setManualValidation(true);
        box.setClearButtonVisible(true);
        box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        box.setItemLabelGenerator(id -> Proposing.label(id, words, box));
        box.setRenderer(WordList.renderer(() -> words, box));
        if (proposing != null) {
            box.setItems(query -> Proposing.items(words, mayPropose, query));
            Proposing.takeFirstFitting(box);
        }
        box.addValueChangeListener(change -> {
            if (!isOffering) {
                chosen(change.getValue());
            }
        });
        followFocus(box);
    }

    private void chosen(Set<String> ids) {
        String offer = ids.stream().filter(Proposing::isOffer).findFirst().orElse(null);
        if (offer == null || proposing == null) {
            changed(list(ids));
            return;
        }
        make(Proposing.SENT, proposing.edit(Proposing.name(offer)), made -> {
            var with = new LinkedHashSet<>(ids);
            with.remove(offer);
            with.add(made);
            return list(with);
        });
    }

    @Override
    void made(String id) {
        String name = box.getValue().stream()
                .filter(Proposing::isOffer)
                .findFirst()
                .map(words::name)
                .orElse(id);
        words = words.with(new Word(id, name, null));
        box.getLazyDataView().refreshAll();
    }

    private static ArrayNode list(Set<String> chosen) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        chosen.forEach(list::add);
        return list;
    }

    @Override
    public void offer(Reading reading) {
        mayPropose = proposing != null && proposing.isOpen(reading);
        // what is usual stands there pale already
        if (!box.getElement().hasAttribute("data-proposed")) {
            box.setPlaceholder(mayPropose ? text("edit.choose") : "");
        }
        List<Word> now = source.apply(reading);
        if (!now.equals(words.all())) {
            Set<String> chosen = new LinkedHashSet<>(box.getValue());
            words = new WordList(new ArrayList<>(now));
            isOffering = true;
            if (proposing == null) {
                box.setItems(words.ids());
            } else {
                box.getLazyDataView().refreshAll();
            }
            box.setValue(chosen);
            isOffering = false;
        }
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public JsonNode normal(@Nullable JsonNode value) {
        return value == null ? JsonNodeFactory.instance.arrayNode() : value;
    }

    @Override
    public void display(@Nullable JsonNode value) {
        var chosen = new LinkedHashSet<String>();
        normal(value).forEach(entry -> chosen.add(entry.asString()));
        box.setValue(chosen);
    }

    @Override
    public void complain(@Nullable String why) {
        box.setErrorMessage(why);
        box.setInvalid(why != null);
    }

    @Override
    public String typed() {
        return box.getValue().stream().map(words::name).collect(Collectors.joining(", "));
    }
}
