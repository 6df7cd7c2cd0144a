package org.trialign.ui.edit;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BaseJsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A box to choose one word in; null: none. */
@JsModule("@vaadin/combo-box/src/vaadin-combo-box.js")
@Tag("vaadin-combo-box")
public final class WordBox extends WordChoice<WordBox, String> {
    public WordBox() {
        super("selectedItem", null);
    }

    /** Says that something must be chosen here, and leads there. */
    public void askFor() {
        setErrorMessage(getTranslation("card.broken.blank"));
        setInvalid(true);
        focus();
        addValueChangeListener(change -> {
            setInvalid(false);
            change.unregisterListener();
        });
    }

    @Override
    void takeFirst(List<String> offers) {
        offers.stream().findFirst().ifPresent(this::setValue);
    }

    @Override
    @Nullable
    String read(@Nullable Serializable raw) {
        return raw instanceof JsonNode item ? id(item).orElse(null) : null;
    }

    @Override
    BaseJsonNode write(@Nullable String value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : item(value);
    }
}
