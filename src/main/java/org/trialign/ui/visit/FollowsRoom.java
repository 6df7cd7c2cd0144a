package org.trialign.ui.visit;

import org.trialign.room.Room;

/** A view in the frame that shows something of the room besides what its live components show by themselves. */
public interface FollowsRoom {
    /** Called in the screen's thread whenever the room has changed. */
    void show(Room.State state);
}
