package org.trialign.ui.frame;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationListener;
import com.vaadin.flow.router.NavigationTrigger;
import org.jspecify.annotations.Nullable;

/**
 * On another page one goes on at its top, at its heading, and so hears where one is (frontend/frame/arriving); a browser that
 * loads a page begins there by itself. A card that opens beside the page that stands is no other page.
 */
final class Arriving implements AfterNavigationListener {
    private @Nullable HasElement page;

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        HasElement now = event.getActiveChain().getFirst();
        if (now != page && event.getLocationChangeEvent().getTrigger() != NavigationTrigger.PAGE_LOAD) {
            UI.getCurrent()
                    .getPage()
                    .executeJs("document.querySelector('main')"
                            + "?.dispatchEvent(new CustomEvent('arriving', {bubbles: true}))");
        }
        page = now;
    }
}
