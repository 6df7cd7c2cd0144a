package org.trialign.ui.problem;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;

/** Small buttons of a line. The word is short; the name that assistive technology reads says of what. */
final class LineButtons {
    private LineButtons() {}

    /** @param key what it does */
    static NativeButton make(Component speaker, String key, String of, Runnable press) {
        var button = new NativeButton(speaker.getTranslation("problem.do." + key), pressed -> press.run());
        button.addClassNames("button", "small-button");
        button.getElement().setAttribute("aria-label", speaker.getTranslation("problem.do_of." + key, of));
        return button;
    }
}
