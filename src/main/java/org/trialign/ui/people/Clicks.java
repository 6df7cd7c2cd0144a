package org.trialign.ui.people;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;

/**
 * What a button makes once, however it is pressed: the second click of a double click is a mistake, and so is a press while
 * the answer to the first is on its way. It keeps the focus meanwhile.
 */
final class Clicks {
    /** In the browser, which alone knows that an answer is on its way. */
    private static final String FIRST = "element.ariaDisabled !== 'true' && (element.ariaDisabled = 'true') === 'true'";

    private Clicks() {}

    @SuppressWarnings("unchecked")
    static void first(NativeButton button, Runnable pressed) {
        ComponentEventListener<ClickEvent<NativeButton>> listener = click -> {
            button.getElement().executeJs("this.ariaDisabled = null");
            if (click.getClickCount() < 2) {
                pressed.run();
            }
        };
        ComponentUtil.addListener(
                button,
                (Class<ClickEvent<NativeButton>>) (Class<?>) ClickEvent.class,
                listener,
                registration -> registration.setFilter(FIRST));
    }
}
