package org.trialign.access.internal;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hangs up on who sends a body a byte now and then: Tomcat's own limit is only for the silence between two bytes, so that one
 * sender could hold a request for days. It stands where Tomcat takes the body from its socket, for forms are read there too, and
 * what no door has read is read off afterwards.
 */
@Component
final class BodyPace implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final Logger LOG = LoggerFactory.getLogger(BodyPace.class);

    /** Slower than a bad phone line; a file of the largest size has ten minutes. */
    private static final long BYTES_PER_SECOND = 16 * 1024;

    /** After a body that nobody wanted, its sender still gets the answer if not more than this is left. */
    private static final int READ_OFF = 2 * 1024 * 1024;

    private final Duration patience;

    /** @param patience how long a body may take whatever its size */
    BodyPace(@Value("${trialign.body.patience}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Guard(patience.toNanos()));
    }

    private static final class Guard extends ValveBase {
        private final long patience;

        Guard(long patience) {
            super(true);
            this.patience = patience;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request raw = request.getCoyoteRequest();
            if (!hasBody(raw)) {
                getNext().invoke(request, response);
                return;
            }
            InputBuffer socket = raw.getInputBuffer();
            var paced = new Paced(socket, patience);
            raw.setInputBuffer(paced);
            try {
                getNext().invoke(request, response);
                if (!request.isAsync()) {
                    response.finishResponse();
                    if (!paced.readOff(READ_OFF)) {
                        raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                    }
                }
            } finally {
                raw.setInputBuffer(socket);
                if (paced.isTooSlow()) {
                    raw.action(ActionCode.CLOSE_NOW, new SocketTimeoutException("a body came too slowly"));
                }
            }
        }

        private static boolean hasBody(org.apache.coyote.Request raw) {
            return raw.getContentLengthLong() > 0 || raw.getHeader("transfer-encoding") != null;
        }
    }

    /** The body of one request; Tomcat uses the buffer below again for the next one. */
    private static final class Paced implements InputBuffer {
        private final InputBuffer socket;
        private final long patience;
        private final long began = System.nanoTime();
        private long bytes;
        private boolean tooSlow;

        Paced(InputBuffer socket, long patience) {
            this.socket = socket;
            this.patience = patience;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            long allowed = patience + bytes * 1_000_000_000 / BYTES_PER_SECOND;
            if (System.nanoTime() - began > allowed) {
                tooSlow = true;
                throw new SocketTimeoutException("a body came too slowly");
            }
            int read = read(handler);
            bytes += Math.max(read, 0);
            return read;
        }

        /** What Tomcat can't take apart, such as a trailer that is none, is the sender's mistake like any other. */
        private int read(ApplicationBufferHandler handler) throws IOException {
            try {
                return socket.doRead(handler);
            } catch (IllegalArgumentException e) {
                throw new IOException(e);
            }
        }

        @Override
        public int available() {
            return socket.available();
        }

        boolean isTooSlow() {
            return tooSlow;
        }

        /** True when there is nothing more; false: more than that, or it came too slowly. */
        boolean readOff(int atMost) {
            long enough = bytes + atMost;
            var unread = new Unread();
            try {
                while (bytes < enough) {
                    if (doRead(unread) <= 0) {
                        return true;
                    }
                }
            } catch (IOException e) {
                LOG.debug("a body broke off", e);
            }
            return false;
        }
    }

    private static final class Unread implements ApplicationBufferHandler {
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
