package org.trialign.room;

import jakarta.websocket.Session;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends text without holding a thread until the other side has taken it. */
final class LiveSender {
    /** A reader that takes nothing for this long is dead. */
    private static final long SEND_TIMEOUT_MS = 20_000;

    private final Session session;

    LiveSender(Session session) {
        this.session = session;
        session.getAsyncRemote().setSendTimeout(SEND_TIMEOUT_MS);
    }

    void send(String text, Runnable sent, Consumer<@Nullable Throwable> failed) {
        try {
            session.getAsyncRemote().sendText(text, result -> {
                if (result.isOK()) {
                    sent.run();
                } else {
                    failed.accept(result.getException());
                }
            });
        } catch (IllegalStateException | IllegalArgumentException e) {
            failed.accept(e);
        }
    }
}
