package org.trialign.ui.widget;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;

/** The first stop of the Tab key: past the bars, to what the page is about. */
public final class SkipLink extends NativeButton {
    public SkipLink(Main main) {
        setText(getTranslation("frame.skip"));
        addClassName("skip-link");
        main.getElement().setAttribute("tabindex", "-1");
        addClickListener(pressed -> main.getElement().callJsFunction("focus"));
    }
}
