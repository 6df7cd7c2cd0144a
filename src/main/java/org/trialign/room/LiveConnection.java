package org.trialign.room;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.trialign.access.Limits;
import org.trialign.audience.Audience;

/**
 * One live channel. At most one message is under way; when it has gone out, the next one is what came since, so that a
 * slow or dead reader holds no queue and no thread (design §5.4, platform §3).
 */
final class LiveConnection implements RoomListener {
    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);
    /** Membership ended or moved: the browser asks again and is told. */
    static final CloseStatus AUDIENCE_CHANGED = new CloseStatus(4403, "audience changed");

    /** The browser signed out, or its session ran out. */
    static final CloseStatus SIGNED_OUT = new CloseStatus(4401, "signed out");

    private final WebSocketSession session;
    private final LiveSender sender;
    private final Room room;
    private final Supplier<Optional<Audience>> audienceNow;
    private final Audience audience;
    private final Executor executor;
    private final Outgoing outgoing;
    private final Pump pump;
    private final StringBuilder incoming = new StringBuilder();

    LiveConnection(
            WebSocketSession session,
            LiveSender sender,
            Room room,
            LiveHandshake.Wanted wanted,
            Supplier<Optional<Audience>> audienceNow,
            Executor executor) {
        this.session = session;
        this.sender = sender;
        this.room = room;
        this.audience = wanted.audience();
        this.audienceNow = audienceNow;
        this.executor = executor;
        long countsSeen = room.feed(audience).countsSeen(wanted.browser().session());
        this.outgoing = new Outgoing(room, audience, wanted.from(), countsSeen);
        this.pump = new Pump(this::next, this::send, executor);
    }

    @Override
    public void changed() {
        executor.execute(this::tell);
    }

    @Override
    public void tick() {
        outgoing.tick();
        executor.execute(this::tell);
    }

    /** The message that ends with this part; null: it goes on, or was too long. Parts come in order, one at a time. */
    @Nullable
    String whole(String part, boolean last) {
        if (incoming.length() + part.length() > Limits.COMMAND_BYTES) {
            close(CloseStatus.TOO_BIG_TO_PROCESS);
            return null;
        }
        if (last && incoming.isEmpty()) {
            return part;
        }
        incoming.append(part);
        if (!last) {
            return null;
        }
        String message = incoming.toString();
        incoming.setLength(0);
        incoming.trimToSize();
        return message;
    }

    void answer(String answer) {
        if (outgoing.add(answer)) {
            tell();
        } else {
            close(CloseStatus.POLICY_VIOLATION);
        }
    }

    private void tell() {
        // asked here too: else a reader that takes nothing would stay until it does
        if (isStillThatAudience()) {
            pump.signal();
        } else {
            close(AUDIENCE_CHANGED);
        }
    }

    private Pump.Next next() {
        Pump.Next next = outgoing.next();
        return switch (next) {
            // asked after it was made: nothing in it is from later than the person's leaving
            case Pump.Next.Message message when !isStillThatAudience() -> end(AUDIENCE_CHANGED);
            case Pump.Next.End gone -> end(CloseStatus.GOING_AWAY);
            case Pump.Next.Message message -> message;
            case Pump.Next.Nothing nothing -> nothing;
        };
    }

    private boolean isStillThatAudience() {
        return audienceNow.get().filter(audience::equals).isPresent();
    }

    private void send(String message, Runnable sent) {
        sender.send(message, sent, this::failed);
    }

    private void failed(@Nullable Throwable problem) {
        LOG.debug("a live channel broke", problem);
        close(CloseStatus.SESSION_NOT_RELIABLE);
    }

    private Pump.Next end(CloseStatus status) {
        close(status);
        return new Pump.Next.End();
    }

    void close(CloseStatus status) {
        room.unfollow(this);
        try {
            session.close(status);
        } catch (IOException e) {
            LOG.debug("a live channel was gone already", e);
        }
    }
}
