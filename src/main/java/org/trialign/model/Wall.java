package org.trialign.model;

/** How the projector is set. A workshop has at most one such row; without it the mode is {@code observers}. Not in the file. */
public record Wall(WallMode mode) implements Thing {
    public static final String ID = "wall";

    @Override
    public String id() {
        return ID;
    }
}
