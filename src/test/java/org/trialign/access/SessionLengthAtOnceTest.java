package org.trialign.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;

/** A page is loaded anew: its old channel closes in one thread while the new one opens in another. */
class SessionLengthAtOnceTest {
    private static final Duration LONG = Duration.ofHours(6);
    private static final Duration SHORT = Duration.ofMinutes(30);

    private final SessionLength length = new SessionLength(LONG, SHORT);
    private final AtomicReference<Object> open = new AtomicReference<>();
    private final AtomicReference<Thread> reload = new AtomicReference<>();
    private volatile int seconds;

    @Test
    @Rule("SS-3")
    void whatOpensWhileAnotherClosesKeepsTheSessionLong() throws InterruptedException {
        SessionLength.Open before = length.opened(session());
        before.close();
        reload.get().join();
        assertThat(seconds).isEqualTo(LONG.toSeconds());
    }

    private HttpSession session() {
        return (HttpSession) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getAttribute":
                            return open.get();
                        case "setAttribute":
                            open.set(arguments[1]);
                            return null;
                        case "setMaxInactiveInterval":
                            if ((int) arguments[0] == SHORT.toSeconds()) {
                                opensNow((HttpSession) proxy);
                            }
                            seconds = (int) arguments[0];
                            return null;
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    /** Goes as far as it can. */
    private void opensNow(HttpSession session) {
        Thread thread = Thread.ofPlatform().start(() -> length.opened(session));
        reload.set(thread);
        while (!EnumSet.of(Thread.State.BLOCKED, Thread.State.TERMINATED).contains(thread.getState())) {
            Thread.onSpinWait();
        }
    }
}
