package org.trialign.ui.widget;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Span;

/** Says for the ear alone what was done, politely and at once. */
public final class Said extends Span {
    public Said() {
        addClassName("sr-only");
        getElement().setAttribute("role", "status");
    }

    /** The same words a second time, as for two edits of one field, are read out only if they are new to the browser. */
    public void say(String words) {
        setText(!words.isEmpty() && words.equals(getText()) ? words + "\u00a0" : words);
    }

    /** For a live text that stands there all the time. Only what is new: text that is set again would be read out again. */
    public static void standing(HasText part, String words) {
        if (!words.equals(part.getText())) {
            part.setText(words);
        }
    }
}
