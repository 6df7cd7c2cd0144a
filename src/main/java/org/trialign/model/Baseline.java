package org.trialign.model;

import org.trialign.model.format.Range;

/**
 * The revision with which labels of progress compare: the last one that changed the phase, the spotlight or what
 * is revealed (design §5.7). A workshop without this row compares with its making. Not in the file.
 */
public record Baseline(
        @Range(min = 1, max = Integer.MAX_VALUE) Integer revision) implements Thing {
    /** A workshop has one; its row has this id. */
    public static final String ID = "all";

    @Override
    public String id() {
        return ID;
    }
}
