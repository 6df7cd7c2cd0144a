package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** One line above the card: why it can't be edited, or that it is gone. */
final class CardNotice extends Div {
    private final Paragraph line = new Paragraph();
    private final NativeButton way = new NativeButton();
    private @Nullable Runnable go;

    CardNotice() {
        addClassNames("callout", "card-notice");
        getElement().setAttribute("role", "status");
        way.addClassNames("button", "small-button");
        way.addClickListener(pressed -> {
            if (go != null) {
                go.run();
            }
        });
        add(line, way);
        hide();
    }

    void say(String text) {
        line.setText(text);
        way.setVisible(false);
        go = null;
        setVisible(true);
    }

    /** With something that can be done about it. */
    void say(String text, String action, Runnable run) {
        say(text);
        way.setText(action);
        way.setVisible(true);
        go = run;
    }

    void hide() {
        setVisible(false);
    }
}
