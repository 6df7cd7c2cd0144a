package org.trialign.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The floor: what a bare WebSocket of the same server takes there and back, measured while the load runs. */
final class Echo implements WebSocket.Listener {
    private static final int EVERY_MS = 50;
    /** As long as a usual patch. */
    private static final String PADDING = " ".repeat(400);

    private final Latencies latencies = new Latencies();
    private WebSocket socket;
    private ScheduledFuture<?> sending;

    static Echo start(HttpClient client, int port, String cookies, ScheduledExecutorService timer) {
        var echo = new Echo();
        echo.socket = client.newWebSocketBuilder()
                .header("Cookie", cookies)
                .buildAsync(URI.create("ws://localhost:" + port + "/api/v1/bench/echo"), echo)
                .join();
        echo.sending = timer.scheduleAtFixedRate(
                () -> echo.socket.sendText(System.nanoTime() + PADDING, true),
                EVERY_MS,
                EVERY_MS,
                TimeUnit.MILLISECONDS);
        return echo;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        long sent = Long.parseLong(data.toString().strip());
        synchronized (latencies) {
            latencies.add(System.nanoTime() - sent);
        }
        from.request(1);
        return null;
    }

    Latencies stop() {
        sending.cancel(false);
        socket.abort();
        synchronized (latencies) {
            return latencies;
        }
    }
}
