package org.trialign.ui.card;

import org.trialign.ui.widget.CrossButton;

/** A small cross that takes something away, and says what while one points at it. */
final class RemoveButton extends CrossButton {
    /** @param label what it takes away, in words */
    RemoveButton(String label, Runnable remove) {
        super(label, remove);
        setTitle(label);
    }
}
