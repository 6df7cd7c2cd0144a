package org.trialign.room;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.trialign.access.SignedOut;
import org.trialign.audience.Audience;
import org.trialign.model.format.JsonText;
import org.trialign.workshop.CommandDoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The WebSocket of a workshop: patches and ticks down, commands up, answers down (doors.md). */
@Component
class LiveEndpoint extends TextWebSocketHandler {
    private final Rooms rooms;
    private final Viewers viewers;
    private final CommandDoor door;
    private final Map<String, LiveConnection> connections = new ConcurrentHashMap<>();
    private final ExecutorService pumps = Executors.newVirtualThreadPerTaskExecutor();

    LiveEndpoint(Rooms rooms, Viewers viewers, CommandDoor door) {
        this.rooms = rooms;
        this.viewers = viewers;
        this.door = door;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        LiveHandshake.Wanted wanted = LiveHandshake.wanted(session);
        Room room = rooms.of(wanted.workshop());
        if (isGone(room, wanted)) {
            ObjectNode problem = CommandDoor.problem(410, "Take a snapshot and follow from its revision.")
                    .body();
            session.sendMessage(new TextMessage("{\"problem\":" + problem + "}"));
            session.close(CloseStatus.NORMAL);
            return;
        }
        var nativeSession = ((NativeWebSocketSession) session).getNativeSession(jakarta.websocket.Session.class);
        if (nativeSession == null) {
            throw new IllegalStateException("not a session of this container");
        }
        var connection = new LiveConnection(
                session, new LiveSender(nativeSession), room, wanted, () -> audienceNow(wanted), pumps);
        connections.put(session.getId(), connection);
        room.follow(connection);
        connection.changed();
    }

    private static boolean isGone(Room room, LiveHandshake.Wanted wanted) {
        room.state();
        return room.feed(wanted.audience()).since(wanted.from()) instanceof AudienceFeed.Since.Gone;
    }

    private Optional<Audience> audienceNow(LiveHandshake.Wanted wanted) {
        return viewers.audience(wanted.workshop(), wanted.account(), wanted.asWall());
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        LiveConnection connection = connections.get(session.getId());
        if (connection == null) {
            return;
        }
        LiveHandshake.Wanted wanted = LiveHandshake.wanted(session);
        JsonNode sent;
        try {
            sent = JsonText.parse(message.getPayload());
        } catch (JsonText.Malformed e) {
            connection.answer(answer(null, CommandDoor.problem(400, "This is not JSON.")));
            return;
        }
        JsonNode command = sent.get("command");
        if (command != null) {
            connection.answer(answer(command.get("id"), door.execute(wanted.workshop(), wanted.account(), command)));
        }
    }

    private static String answer(@org.jspecify.annotations.Nullable JsonNode id, CommandDoor.Answer made) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode inner = answer.putObject("answer");
        inner.set("id", id == null ? JsonNodeFactory.instance.nullNode() : id);
        inner.put("status", made.status());
        if (made.isDone()) {
            inner.set("revision", made.body().get("revision"));
            inner.set("ids", made.body().get("ids"));
        } else {
            inner.set("problem", made.body());
        }
        return answer.toString();
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        LiveConnection connection = connections.remove(session.getId());
        if (connection != null) {
            rooms.of(LiveHandshake.wanted(session).workshop()).unfollow(connection);
        }
    }

    /** Closes every channel of a browser session that has ended. */
    void signedOut(String httpSession) {
        connections.values().stream()
                .filter(connection -> connection.isOf(httpSession))
                .forEach(connection -> connection.close(LiveConnection.SIGNED_OUT));
    }

    /** Closes every channel of a browser that signed out, whatever its session and whichever the node. */
    @EventListener
    void signedOut(SignedOut ended) {
        connections.values().stream()
                .filter(connection -> connection.isOfKept(ended.keptSignIn()))
                .forEach(connection -> connection.close(LiveConnection.SIGNED_OUT));
    }
}
