package org.trialign.ui.widget;

import com.vaadin.flow.component.html.NativeButton;

/** A small cross that takes something away. */
public class CrossButton extends NativeButton {
    /** @param label what it takes away, in words */
    public CrossButton(String label, Runnable take) {
        super("×", pressed -> take.run());
        addClassName("cross-button");
        getElement().setAttribute("aria-label", label);
    }
}
