package org.trialign.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A live channel that notes when each revision came and each answer arrived. It looks no deeper into a patch than it
 * must: the readers share the processors with the server that is measured.
 */
final class BenchChannel implements WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANSWER = "{\"answer\"";
    private static final String TO = "\"to\":";

    private final Map<String, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private long[] revisions = new long[256];
    private long[] cameAt = new long[256];
    private int patches;
    private long bytes;
    private volatile boolean closed;
    private WebSocket socket;

    /** @param at {@link System#nanoTime} when it arrived */
    record Answer(int status, long revision, long at) {}

    static CompletableFuture<BenchChannel> open(HttpClient client, URI address, String cookies) {
        var channel = new BenchChannel();
        return client.newWebSocketBuilder()
                .header("Cookie", cookies)
                .buildAsync(address, channel)
                .thenApply(socket -> {
                    channel.socket = socket;
                    return channel;
                });
    }

    /** Sends a command; its answer comes up the same channel. */
    CompletableFuture<Answer> send(String id, String command) {
        var answer = new CompletableFuture<Answer>();
        waiting.put(id, answer);
        socket.sendText("{\"command\":" + command + "}", true);
        return answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        long now = System.nanoTime();
        text.append(data);
        bytes += data.length();
        if (last) {
            take(now);
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(long now) {
        if (text.indexOf("{\"patch\"") == 0) {
            int to = text.indexOf(TO) + TO.length();
            long revision = 0;
            for (int i = to; Character.isDigit(text.charAt(i)); i++) {
                revision = revision * 10 + text.charAt(i) - '0';
            }
            came(revision, now);
        } else if (text.indexOf(ANSWER) == 0) {
            JsonNode answer = JSON.readTree(text.toString()).get("answer");
            CompletableFuture<Answer> waits = waiting.remove(answer.get("id").asString(""));
            if (waits != null) {
                JsonNode revision = answer.get("revision");
                waits.complete(
                        new Answer(answer.get("status").intValue(), revision == null ? -1 : revision.longValue(), now));
            }
        }
    }

    private synchronized void came(long revision, long now) {
        if (patches == revisions.length) {
            revisions = Arrays.copyOf(revisions, patches * 2);
            cameAt = Arrays.copyOf(cameAt, patches * 2);
        }
        revisions[patches] = revision;
        cameAt[patches++] = now;
    }

    /** When everything up to a revision had come; -1: it never did. */
    synchronized long cameAt(long revision) {
        int at = Arrays.binarySearch(revisions, 0, patches, revision);
        int first = at < 0 ? -at - 1 : at;
        return first < patches ? cameAt[first] : -1;
    }

    synchronized int patches() {
        return patches;
    }

    long bytes() {
        return bytes;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        closed = true;
    }

    void close() {
        socket.abort();
    }
}
