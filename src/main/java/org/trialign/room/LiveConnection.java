package org.trialign.room;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
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
    /** Answers that a sender of commands has not read; beyond this it is not reading at all. */
    private static final int MOST_ANSWERS = 2000;
    /** Membership ended or moved: the browser asks again and is told. */
    static final CloseStatus AUDIENCE_CHANGED = new CloseStatus(4403, "audience changed");

    /** The browser signed out, or its session ran out. */
    static final CloseStatus SIGNED_OUT = new CloseStatus(4401, "signed out");

    private final WebSocketSession session;
    private final LiveSender sender;
    private final Room room;
    private final Supplier<Optional<Audience>> audienceNow;
    private final LiveHandshake.Wanted wanted;
    private final Audience audience;
    private final Executor executor;
    private final Queue<String> answers = new ArrayDeque<>();
    private final StringBuilder incoming = new StringBuilder();
    private long sent;
    private long countsSeen;
    private String onCardsSent = CardPeople.NOBODY;
    private boolean underWay;
    private @Nullable Thread sending;
    private volatile boolean tickDue;

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
        this.wanted = wanted;
        this.audience = wanted.audience();
        this.audienceNow = audienceNow;
        this.sent = wanted.from();
        this.countsSeen = room.feed(audience).countsSeen(wanted.browser().session());
        this.executor = executor;
    }

    @Override
    public void changed() {
        executor.execute(this::pump);
    }

    @Override
    public void tick() {
        tickDue = true;
        executor.execute(this::pump);
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
        synchronized (this) {
            if (answers.size() >= MOST_ANSWERS) {
                close(CloseStatus.POLICY_VIOLATION);
                return;
            }
            answers.add(answer);
        }
        pump();
    }

    /** Sends what there is, message by message, until one takes time: then its end goes on from here. */
    private void pump() {
        if (!isStillThatAudience()) {
            close(AUDIENCE_CHANGED);
            return;
        }
        do {
            String next;
            synchronized (this) {
                if (underWay) {
                    return;
                }
                next = next();
                if (next == null) {
                    return;
                }
                underWay = true;
                sending = Thread.currentThread();
            }
            // asked after it was made: nothing in it is from later than the person's leaving
            if (!isStillThatAudience()) {
                close(AUDIENCE_CHANGED);
                return;
            }
            sender.send(next, this::sent, this::failed);
        } while (wasSentAtOnce());
    }

    private boolean isStillThatAudience() {
        return audienceNow.get().filter(audience::equals).isPresent();
    }

    private synchronized boolean wasSentAtOnce() {
        sending = null;
        return !underWay;
    }

    private @Nullable String next() {
        String answer = answers.poll();
        if (answer != null) {
            return answer;
        }
        AudienceFeed feed = room.feed(audience);
        switch (feed.since(sent)) {
            case AudienceFeed.Since.Patch patch -> {
                sent = patch.to();
                countsSeen = Math.max(countsSeen, patch.counts());
                return patch.message();
            }
            case AudienceFeed.Since.Nothing nothing -> {
                if (countsSeen < feed.countsReleased()) {
                    AudienceFeed.Since.Patch counts = feed.countsAt(sent);
                    countsSeen = counts.counts();
                    return counts.message();
                }
                String onCards = room.onCards(audience);
                if (!onCards.equals(onCardsSent)) {
                    onCardsSent = onCards;
                    return "{\"presence\":" + onCards + "}";
                }
                if (tickDue) {
                    tickDue = false;
                    return "{\"tick\":" + nothing.revision() + "}";
                }
                return null;
            }
            case AudienceFeed.Since.Gone gone -> {
                close(CloseStatus.GOING_AWAY);
                return null;
            }
        }
    }

    private void sent() {
        synchronized (this) {
            underWay = false;
            if (sending == Thread.currentThread()) {
                return;
            }
        }
        executor.execute(this::pump);
    }

    private void failed(@Nullable Throwable problem) {
        LOG.debug("a live channel broke", problem);
        close(CloseStatus.SESSION_NOT_RELIABLE);
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
