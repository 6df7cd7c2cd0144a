package org.trialign.room;

import org.trialign.audience.Audience;
import org.trialign.workshop.Told;

/** A screen or a channel that follows a room. Calls come from the room's thread: they must only signal. */
public interface RoomListener {
    /** The feed of an audience is brought to a new revision. Each audience is told when its own is ready, in turn. */
    void advanced(Audience audience);

    /** Who is present, or where, has changed. */
    void peopleChanged();

    /** Five seconds have passed: say that you live. */
    void tick();

    /** People are to be told of something; screens show it to those whom it concerns. */
    default void told(Told told) {}
}
