package org.trialign.room;

import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import org.trialign.audience.Audience;

/**
 * What one channel has still to say: answers first, then what its audience sees since what was said last. Nothing but
 * answers queues: who asks late gets all that came since as one message.
 */
final class Outgoing {
    /** Answers that a sender of commands has not read; beyond this it is not reading at all. */
    private static final int MOST_ANSWERS = 2000;

    private final Room room;
    private final Audience audience;
    private final Queue<String> answers = new LinkedBlockingQueue<>(MOST_ANSWERS);
    private volatile boolean isTickDue;
    private long sent;
    private long countsSeen;
    private String onCardsSent = CardPeople.NOBODY;

    /** @param sent the revision that the reader has */
    Outgoing(Room room, Audience audience, long sent, long countsSeen) {
        this.room = room;
        this.audience = audience;
        this.sent = sent;
        this.countsSeen = countsSeen;
    }

    /** False: there is no room for more. */
    boolean add(String answer) {
        return answers.offer(answer);
    }

    void tick() {
        isTickDue = true;
    }

    /** Takes it out: it counts as said. For one thread at a time. */
    Pump.Next next() {
        String answer = answers.poll();
        if (answer != null) {
            return new Pump.Next.Message(answer);
        }
        AudienceFeed feed = room.feed(audience);
        return switch (feed.since(sent)) {
            case AudienceFeed.Since.Patch patch -> say(patch);
            case AudienceFeed.Since.Nothing nothing -> besides(feed, nothing.revision());
            case AudienceFeed.Since.Gone gone -> new Pump.Next.End();
        };
    }

    private Pump.Next say(AudienceFeed.Since.Patch patch) {
        sent = patch.to();
        countsSeen = Math.max(countsSeen, patch.counts());
        return new Pump.Next.Message(patch.message());
    }

    /** What is said where nothing came since: counts of what this audience can't see, who is here, and that one lives. */
    private Pump.Next besides(AudienceFeed feed, long revision) {
        if (countsSeen < feed.countsReleased()) {
            AudienceFeed.Since.Patch counts = feed.countsAt(sent);
            countsSeen = counts.counts();
            return new Pump.Next.Message(counts.message());
        }
        String onCards = room.onCards(audience);
        if (!onCards.equals(onCardsSent)) {
            onCardsSent = onCards;
            return new Pump.Next.Message("{\"presence\":" + onCards + "}");
        }
        if (isTickDue) {
            isTickDue = false;
            return new Pump.Next.Message("{\"tick\":" + revision + "}");
        }
        return new Pump.Next.Nothing();
    }
}
