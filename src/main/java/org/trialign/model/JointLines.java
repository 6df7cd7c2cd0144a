package org.trialign.model;

import java.util.List;
import org.trialign.model.format.Max;

/** The joint triangle: one row with the whole list (doors.md). */
public record JointLines(@Max(100) List<JointLine> all) implements Thing {
    public JointLines {
        all = List.copyOf(all);
    }

    public static final String ID = "all";

    @Override
    public String id() {
        return ID;
    }
}
