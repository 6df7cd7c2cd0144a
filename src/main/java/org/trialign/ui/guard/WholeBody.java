package org.trialign.ui.guard;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body was read before anybody looks at it. Vaadin reads a message to its end, and one that is sent in
 * chunks says nowhere how long it will be.
 */
final class WholeBody extends HttpServletRequestWrapper {
    private final byte[] bytes;

    private WholeBody(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
    }

    /** Empty if there is more than {@code atMost} bytes; no more than that is read. */
    static Optional<WholeBody> read(HttpServletRequest request, int atMost) throws IOException {
        if (request.getContentLengthLong() > atMost) {
            return Optional.empty();
        }
        byte[] bytes = request.getInputStream().readNBytes(atMost + 1);
        return bytes.length > atMost ? Optional.empty() : Optional.of(new WholeBody(request, bytes));
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Read(new ByteArrayInputStream(bytes));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset(getCharacterEncoding())));
    }

    /** What the sender names and nobody knows is read like what Vaadin's own client sends. */
    private static Charset charset(@Nullable String named) {
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static final class Read extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Read(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int at, int length) {
            return bytes.read(into, at, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is here already");
        }
    }
}
