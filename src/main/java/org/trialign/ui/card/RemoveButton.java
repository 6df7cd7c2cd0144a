package org.trialign.ui.card;

import com.vaadin.flow.component.html.NativeButton;

/** A small cross that takes something away. */
final class RemoveButton extends NativeButton {
    /** @param label what it takes away, in words */
    RemoveButton(String label, Runnable remove) {
        super("×", pressed -> remove.run());
        addClassName("cross-button");
        setTitle(label);
        getElement().setAttribute("aria-label", label);
    }
}
