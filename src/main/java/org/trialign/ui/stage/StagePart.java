package org.trialign.ui.stage;

import org.trialign.room.Room;

/** A part that stands on the desk and in a dialog of the bar, and is shown each new state of the room. */
interface StagePart {
    void show(Stage stage, Room.State state);
}
