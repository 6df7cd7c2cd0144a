package org.trialign.ui.widget;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;

/** The way out at the foot of a dialog in which nothing is left to be decided. */
public final class CloseButton extends NativeButton {
    public CloseButton(String words, Dialog dialog) {
        super(words, pressed -> dialog.close());
        addClassName("button");
    }
}
