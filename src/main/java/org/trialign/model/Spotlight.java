package org.trialign.model;

/** <i>Look here</i>: what a facilitator points at. A workshop has at most one such row. Not in the file. */
public record Spotlight(Target target) implements Thing {
    public static final String ID = "spotlight";

    @Override
    public String id() {
        return ID;
    }
}
