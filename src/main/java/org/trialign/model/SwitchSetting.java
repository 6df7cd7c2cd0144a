package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.OneLine;
import org.trialign.model.format.Ref;

/**
 * A switch that a facilitator flipped away from the preset of the phase, for one agency or for all. Not in the file.
 *
 * @param flippedBy account of the facilitator
 */
public record SwitchSetting(
        Switch which,
        @Ref(RowType.AGENCIES) @Nullable String agency,
        boolean on,
        @OneLine(100) @Nullable String flippedBy)
        implements Thing {
    @Override
    public String id() {
        return idOf(which, agency);
    }

    /** The id of the row of a switch, for one agency or (null) for all. */
    public static String idOf(Switch which, @Nullable String agency) {
        return agency == null ? which.wire() : which.wire() + ":" + agency;
    }
}
