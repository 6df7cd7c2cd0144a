package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.edit.FieldEditor;
import org.trialign.ui.edit.WordBox;
import org.trialign.ui.widget.Said;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is usual, pale in a field that is empty and as a chip below it, which is read out with the field. Tab in the field or a
 * click on the chip takes it, Escape puts it aside as long as the card is open (frontend/edit/first-fitting); until then
 * nothing is set.
 */
final class Proposal extends Div {
    private final FieldEditor editor;
    private final WordBox box;
    private final Said said;
    private final NativeButton chip = new NativeButton();
    private @Nullable String offered;
    private String name = "";
    private boolean isAside;

    /** @param said where it is told what became of it */
    Proposal(FieldEditor editor, WordBox box, Said said) {
        this.editor = editor;
        this.box = box;
        this.said = said;
        addClassName("usual-offer");
        chip.addClassName("proposal");
        // Tab in the field takes it; a stop of its own would only be in the way
        chip.setTabIndex(-1);
        chip.addClickListener(pressed -> {
            take();
            // the chip goes
            box.focus();
        });
        // or the box around it would open
        chip.getElement().addEventListener("click", pressed -> {}).stopPropagation();
        add(chip, new Span(getTranslation("usual.keys")));
        box.getElement()
                .addEventListener("keydown", pressed -> take())
                .setFilter("event.key === 'Tab' && !event.shiftKey && element.hasAttribute('data-proposed')"
                        + " && !element.readonly && !(element.inputElement || {}).value");
        box.getElement().addEventListener("offer-left", left -> putAside());
    }

    /**
     * @param id of the usual word; null: nothing is proposed
     * @param called the name of the word
     */
    void offer(@Nullable String id, String called) {
        String now = isAside ? null : id;
        boolean isShown = box.getHelperComponent() == this;
        if (Objects.equals(now, offered) && isShown == (now != null)) {
            return;
        }
        offered = now;
        name = called;
        chip.setText(getTranslation("usual.offer", called));
        box.getElement().setAttribute("data-proposed", now != null);
        box.setPlaceholder(now == null ? "" : called);
        if (now != null) {
            said.say("");
            box.setHelperComponent(this);
        } else if (isShown) {
            box.setHelperComponent(null);
        }
    }

    private void take() {
        String id = offered;
        if (id != null) {
            say("usual.taken");
            editor.take(JsonNodeFactory.instance.stringNode(id));
            offer(null, "");
        }
    }

    private void putAside() {
        if (offered != null) {
            isAside = true;
            say("usual.left");
            offer(null, "");
        }
    }

    private void say(String what) {
        said.say(getTranslation(what, name));
    }
}
