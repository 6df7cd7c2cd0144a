package org.trialign.room;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.trialign.access.FairUse;
import org.trialign.access.SessionLength;
import org.trialign.access.SignOuts;
import org.trialign.audience.Audience;
import org.trialign.model.format.JsonText;
import org.trialign.workshop.CommandDoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The WebSocket of a workshop: patches, ticks and who is on which card down, commands up, answers down (doors.md). A screen
 * answers each tick with a message without a command, so that the room knows that it lives.
 */
@Component
class LiveEndpoint extends TextWebSocketHandler {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9A-Fa-f-]{36})\"");
    private static final int LONGEST_START = 200;
    private static final int LONGEST_ID = 100;

    private final Rooms rooms;
    private final Viewers viewers;
    private final CommandDoor door;
    private final FairUse fairUse;
    private final SessionLength sessionLength;
    private final SignOuts signOuts;
    private final Map<String, Held> held = new ConcurrentHashMap<>();
    private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * A channel that is open.
     *
     * @param open keeps the browser's session long; absent without one
     */
    private record Held(LiveConnection connection, SignOuts.Watch watch, Optional<SessionLength.Open> open) {
        void letGo() {
            watch.close();
            open.ifPresent(SessionLength.Open::close);
        }
    }

    LiveEndpoint(
            Rooms rooms,
            Viewers viewers,
            CommandDoor door,
            FairUse fairUse,
            SessionLength sessionLength,
            SignOuts signOuts) {
        this.rooms = rooms;
        this.viewers = viewers;
        this.door = door;
        this.fairUse = fairUse;
        this.sessionLength = sessionLength;
        this.signOuts = signOuts;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        LiveHandshake.Wanted wanted = LiveHandshake.wanted(session);
        Room room = rooms.of(wanted.workshop());
        var nativeSession = ((NativeWebSocketSession) session).getNativeSession(jakarta.websocket.Session.class);
        if (nativeSession == null) {
            throw new IllegalStateException("not a session of this container");
        }
        var connection = new LiveConnection(
                session, new LiveSender(nativeSession), room, wanted, () -> audienceNow(wanted), pumps);
        if (!fairUse.open(wanted.account())) {
            connection.close(CloseStatus.POLICY_VIOLATION);
            return;
        }
        // Known before anything that takes time: who signs out now is told so, too.
        SignOuts.Watch watch = signOuts.watch(wanted.browser(), () -> connection.close(LiveConnection.SIGNED_OUT));
        try {
            held.put(
                    session.getId(),
                    new Held(
                            connection,
                            watch,
                            LiveHandshake.httpSession(session).map(sessionLength::opened)));
        } catch (IllegalStateException ended) {
            // the browser's session has ended since the handshake
            watch.close();
            fairUse.closed(wanted.account());
            connection.close(LiveConnection.SIGNED_OUT);
            return;
        }
        if (watch.hasEnded()) {
            // perhaps before it was held, so that its end let nothing go
            letGo(session);
            return;
        }
        if (isGone(room, wanted)) {
            ObjectNode problem = CommandDoor.problem(410, "Take a snapshot and follow from its revision.")
                    .body();
            session.sendMessage(new TextMessage("{\"problem\":" + problem + "}"));
            session.close(CloseStatus.NORMAL);
            return;
        }
        room.follow(wanted.audience(), connection);
        connection.changed();
    }

    private static boolean isGone(Room room, LiveHandshake.Wanted wanted) {
        long newest = room.state().snapshot().revision();
        return wanted.from() > newest
                || !room.wasHereAt(wanted.account(), wanted.from())
                || room.feed(wanted.audience()).since(wanted.from()) instanceof AudienceFeed.Since.Gone;
    }

    private Optional<Audience> audienceNow(LiveHandshake.Wanted wanted) {
        return viewers.audience(wanted.workshop(), wanted.account(), wanted.asWall());
    }

    /** Else the container keeps room for the longest message at every channel, a megabyte each. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Held channel = held.get(session.getId());
        if (channel == null) {
            return;
        }
        LiveConnection connection = channel.connection();
        String payload = connection.whole(message.getPayload(), message.isLast());
        if (payload != null) {
            take(connection, LiveHandshake.wanted(session), payload);
        }
    }

    private void take(LiveConnection connection, LiveHandshake.Wanted wanted, String payload) {
        rooms.of(wanted.workshop()).people().heard(wanted.browser().session());
        if (!fairUse.maySend(wanted.account())) {
            fairUse.tooMany(wanted.account(), "live", wanted.workshop());
            connection.answer(answer(idIn(payload), CommandDoor.problem(429, CommandDoor.TOO_MANY)));
            return;
        }
        JsonNode sent;
        try {
            sent = JsonText.parse(payload);
        } catch (JsonText.Malformed e) {
            connection.answer(answer(null, CommandDoor.problem(400, "This is not JSON.")));
            return;
        }
        JsonNode command = sent.get("command");
        if (command != null) {
            connection.answer(answer(command.get("id"), door.execute(wanted.workshop(), wanted.account(), command)));
        }
    }

    /** The id of a command that isn't read, if it is where clients write it: before anything else. */
    private static @Nullable JsonNode idIn(String payload) {
        Matcher id = ID.matcher(payload.substring(0, Math.min(payload.length(), LONGEST_START)));
        return id.find() ? JsonNodeFactory.instance.stringNode(id.group(1)) : null;
    }

    /** Half a character can be written in JSON, but not sent as text. */
    private static boolean isSendable(JsonNode id) {
        String text = id.asString("");
        return text.length() <= LONGEST_ID && text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    private static String answer(@Nullable JsonNode id, CommandDoor.Answer made) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode inner = answer.putObject("answer");
        inner.set("id", id != null && id.isValueNode() && isSendable(id) ? id : JsonNodeFactory.instance.nullNode());
        inner.put("status", made.status());
        if (made.isDone()) {
            inner.set("revision", made.body().get("revision"));
            inner.set("ids", made.body().get("ids"));
        } else {
            inner.set("problem", made.body());
        }
        return sendable(answer.toString());
    }

    /** A problem may quote half a character of the sender's. */
    private static String sendable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        letGo(session);
    }

    private void letGo(WebSocketSession session) {
        Held gone = held.remove(session.getId());
        if (gone != null) {
            gone.letGo();
            LiveHandshake.Wanted wanted = LiveHandshake.wanted(session);
            fairUse.closed(wanted.account());
            rooms.of(wanted.workshop()).unfollow(gone.connection());
        }
    }
}
