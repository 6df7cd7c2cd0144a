package org.trialign.access.internal;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hangs up on who sends the head of a request a line now and then: Tomcat's own limit is only for the silence between two
 * bytes, so that one machine could hold all connections that the server takes, for days and for next to nothing. For bodies:
 * {@link BodyPace}.
 */
public final class HeadPace extends Http11NioProtocol {
    private volatile long patience = Long.MAX_VALUE;

    @Override
    protected Processor createProcessor() {
        return new Paced(this, getAdapter());
    }

    /** Has Tomcat make its connector of this. */
    @Component
    static final class InPlace implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        private final Duration patience;

        /** @param patience how long a head may take */
        InPlace(@Value("${trialign.head.patience}") Duration patience) {
            this.patience = patience;
        }

        @Override
        public void customize(TomcatServletWebServerFactory factory) {
            factory.setProtocol(HeadPace.class.getName());
            factory.addConnectorCustomizers(
                    connector -> ((HeadPace) connector.getProtocolHandler()).patience = patience.toNanos());
        }
    }

    /** Is asked each time that something of a head has come; Tomcat uses it again for other connections. */
    private static final class Paced extends Http11Processor {
        private final HeadPace protocol;
        private @Nullable SocketWrapperBase<?> unfinished;
        private long began;

        Paced(HeadPace protocol, Adapter adapter) {
            super(protocol, adapter);
            this.protocol = protocol;
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            if (socket == unfinished && System.nanoTime() - began > protocol.patience) {
                unfinished = null;
                return SocketState.CLOSED;
            }
            SocketState state = super.service(socket);
            if (state != SocketState.LONG || isAsync()) {
                unfinished = null;
            } else if (socket != unfinished) {
                unfinished = socket;
                began = System.nanoTime();
            }
            return state;
        }
    }
}
