package org.trialign.doors;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A live channel as a program holds it. */
public final class Channel extends UntilClosed {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final List<String> everything = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    static Channel open(HttpClient client, URI address, String cookies, String origin) {
        var channel = new Channel();
        WebSocket.Builder builder = client.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        channel.socket = builder.buildAsync(address, channel).join();
        return channel;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            everything.add(partial.toString());
            messages.add(JSON.readTree(partial.toString()));
            partial.setLength(0);
        }
        socket.request(1);
        return null;
    }

    /** The next message that is this, or a failure if none comes in ten seconds. Others are dropped. */
    public JsonNode next(Predicate<JsonNode> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                JsonNode message = messages.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (message == null) {
                    throw new AssertionError(
                            "nothing like this came; closed: " + closed().getNow(0) + "; all that came: " + everything);
                }
                if (wanted.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode nextPatch() {
        return next(message -> message.has("patch")).get("patch");
    }

    public void send(String message) {
        socket.sendText(message, true).join();
    }

    /** Everything that came, as it came. */
    public List<String> everything() {
        return everything;
    }

    public void hangUp() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    public int closeStatus() {
        return closed().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
