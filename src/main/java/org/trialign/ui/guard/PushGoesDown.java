package org.trialign.ui.guard;

import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereConfig;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.AtmosphereResource.TRANSPORT;
import org.atmosphere.websocket.WebSocket;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.trialign.access.Audit;
import org.trialign.access.SignedIn;

/**
 * Vaadin's push WebSocket goes down only: our screens send all they have to say over HTTP, where it is measured and
 * counted ({@link ForgedMessages}, {@link ScreenFlood}). Vaadin would also take it from the WebSocket, in any number; who
 * sends it there is hung up on. Made by Atmosphere, by the name that {@link PushSettings} tells it.
 */
public final class PushGoesDown extends AtmosphereInterceptorAdapter {
    private static final String HARDLY_ANY = "16";

    /** For messages that come up, of which there are none, Vaadin lets 48 KB wait in each open screen. */
    @Override
    public void configure(AtmosphereConfig settings) {
        super.configure(settings);
        settings.framework().addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, HARDLY_ANY);
    }

    @Override
    public Action inspect(AtmosphereResource push) {
        boolean goesUp = push.transport() == TRANSPORT.WEBSOCKET
                && HttpMethod.POST.matches(push.getRequest().getMethod());
        if (!goesUp) {
            return Action.CONTINUE;
        }
        Audit.refused(SignedIn.account().orElse("nobody"), "message", "push", HttpStatus.BAD_REQUEST.value());
        // the resource is the message's; the connection is where answers would go
        if (push.getResponse().getAsyncIOWriter() instanceof WebSocket connection) {
            connection.close();
        }
        return Action.CANCELLED;
    }
}
