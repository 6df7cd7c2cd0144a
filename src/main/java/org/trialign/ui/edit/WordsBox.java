package org.trialign.ui.edit;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A box to choose several words in, in the order in which they were chosen. */
@JsModule("@vaadin/multi-select-combo-box/src/vaadin-multi-select-combo-box.js")
@Tag("vaadin-multi-select-combo-box")
public final class WordsBox extends WordChoice<WordsBox, Set<String>> {
    public WordsBox() {
        super("selectedItems", Set.of());
        getElement().setProperty("autoExpandVertically", true);
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
