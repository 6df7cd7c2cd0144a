package org.trialign.ui.frame;

import com.vaadin.flow.component.UI;

/** What one changed oneself is no news: the page is told which revisions are its reader's own (frontend/news). */
public final class OwnChange {
    private OwnChange() {}

    /** Tells the page at hand; nothing happens outside a page, as in a background task. */
    public static void tell(long revision) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.getElement().executeJs("window.dispatchEvent(new CustomEvent('trialign-own', {detail: $0}))", revision);
        }
    }
}
