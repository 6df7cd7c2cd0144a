package org.trialign.room;

import org.trialign.workshop.Told;

/** A screen or a channel that follows a room. Calls come from the room's thread: they must only signal. */
public interface RoomListener {
    /** What its audience sees is brought to a new revision, or who is present has changed. */
    void changed();

    /** Five seconds have passed: say that you live. */
    void tick();

    /** People are to be told of something; screens show it to those whom it concerns. */
    default void told(Told told) {}
}
