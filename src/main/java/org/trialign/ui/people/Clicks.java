package org.trialign.ui.people;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.NativeButton;

/** What a button does once, however fast it is pressed: the second click of a double click is a mistake. */
final class Clicks {
    private Clicks() {}

    static ComponentEventListener<ClickEvent<NativeButton>> first(Runnable pressed) {
        return click -> {
            if (click.getClickCount() < 2) {
                pressed.run();
            }
        };
    }
}
