package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** One line above the card: why it can't be edited, or that it is gone. */
final class CardNotice extends Div {
    private final Paragraph line = new Paragraph();
    private @Nullable NativeButton way;

    CardNotice() {
        addClassNames("callout", "card-notice");
        getElement().setAttribute("role", "status");
        add(line);
        hide();
    }

    void say(String text) {
        line.setText(text);
        if (way != null) {
            remove(way);
            way = null;
        }
        setVisible(true);
    }

    /** With something that can be done about it. */
    void say(String text, String action, Runnable run) {
        say(text);
        var button = new NativeButton(action, pressed -> run.run());
        button.addClassNames("button", "small-button");
        way = button;
        add(button);
    }

    void hide() {
        setVisible(false);
    }
}
