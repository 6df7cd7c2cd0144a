package org.trialign.model;

import java.util.List;
import org.trialign.model.format.Max;
import org.trialign.model.format.Ref;
import org.trialign.model.format.Title;

/** One line of the joint triangle. */
public record JointLine(
        Corner corner,
        @Title String text,
        @Ref(RowType.AGENCIES) @Max(24) List<String> agencies) {
    public JointLine {
        agencies = List.copyOf(agencies);
    }
}
