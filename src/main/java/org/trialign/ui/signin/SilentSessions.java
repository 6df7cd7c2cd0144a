package org.trialign.ui.signin;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Vaadin ends its own session after too long a silence, but an open page's heartbeats keep the browser's alive, and with it
 * the sign-in. The two end together.
 */
@Component
class SilentSessions implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionDestroyListener(ended -> end(ended.getSession().getSession()));
    }

    private static void end(@Nullable WrappedSession browser) {
        try {
            if (browser != null) {
                browser.invalidate();
            }
        } catch (IllegalStateException e) {
            // it is what ended first
        }
    }
}
