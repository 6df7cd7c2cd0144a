package org.trialign.ui.card;

import com.vaadin.flow.component.HasPlaceholder;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.edit.FieldEditor;
import org.trialign.ui.widget.WithKey;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is usual, pale in a field that is empty and as a chip below it. Tab in the field or a click on the chip takes it;
 * until then nothing is set.
 */
final class Proposal extends NativeButton {
    private final FieldEditor editor;
    private @Nullable String offered;

    Proposal(FieldEditor editor) {
        this.editor = editor;
        addClassName("proposal");
        // Tab in the field takes it; a stop of its own would only be in the way
        setTabIndex(-1);
        addClickListener(pressed -> take());
        editor.component()
                .getElement()
                .addEventListener("keydown", pressed -> take())
                .setFilter("event.key === 'Tab' && !event.shiftKey && element.hasAttribute('data-proposed')"
                        + " && !(element.inputElement || {}).value");
        setVisible(false);
    }

    /**
     * @param id of the usual word; null: nothing is proposed
     * @param name of the word
     */
    void offer(@Nullable String id, String name) {
        if (Objects.equals(id, offered)) {
            return;
        }
        offered = id;
        removeAll();
        add(new WithKey(getTranslation("usual.offer", name), getTranslation("usual.offer.key")));
        setVisible(id != null);
        editor.component().getElement().setAttribute("data-proposed", id != null);
        if (editor.component() instanceof HasPlaceholder field) {
            field.setPlaceholder(id == null ? "" : name);
        }
    }

    private void take() {
        String id = offered;
        if (id != null) {
            editor.take(JsonNodeFactory.instance.stringNode(id));
            offer(null, "");
        }
    }
}
