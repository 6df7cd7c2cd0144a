package org.trialign.doors;

import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hears how a WebSocket ends. */
public class UntilClosed implements WebSocket.Listener {
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    /** Its status; -1 if it broke off. */
    public final CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable problem) {
        closed.complete(-1);
    }
}
