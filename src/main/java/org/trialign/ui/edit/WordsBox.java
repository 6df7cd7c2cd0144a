package org.trialign.ui.edit;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A box to choose several words in, in the order in which they were chosen. */
@JsModule("@vaadin/multi-select-combo-box/src/vaadin-multi-select-combo-box.js")
@Tag("vaadin-multi-select-combo-box")
public final class WordsBox extends WordChoice<WordsBox, Set<String>> {
    public WordsBox() {
        super("selectedItems", Set.of());
        getElement().setProperty("autoExpandVertically", true);
        // what it says aloud
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        for (String word : List.of("cleared", "focused", "selected", "deselected", "total")) {
            words.put(word, getTranslation("box." + word, "{count}"));
        }
        getElement().setPropertyJson("i18n", words);
    }

    @Override
    void takeFirst(List<String> offers) {
        offers.stream().filter(id -> !getValue().contains(id)).findFirst().ifPresent(id -> {
            var more = new LinkedHashSet<>(getValue());
            more.add(id);
            setValue(more);
        });
    }

    @Override
    Set<String> read(@Nullable Serializable raw) {
        var ids = new LinkedHashSet<String>();
        if (raw instanceof ArrayNode items) {
            items.forEach(item -> id(item).ifPresent(ids::add));
        }
        return ids;
    }

    @Override
    BaseJsonNode write(Set<String> value) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        value.forEach(id -> items.add(item(id)));
        return items;
    }
}
