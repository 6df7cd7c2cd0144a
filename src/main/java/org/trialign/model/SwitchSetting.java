package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Ref;

/** A switch that a facilitator flipped away from the preset of the phase, for one agency or for all. Not in the file. */
public record SwitchSetting(
        Switch which, @Ref(RowType.AGENCIES) @Nullable String agency, boolean on) implements Thing {
    @Override
    public String id() {
        return agency == null ? which.wire() : which.wire() + ":" + agency;
    }
}
