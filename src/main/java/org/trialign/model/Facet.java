package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.LongText;
import org.trialign.model.format.OneLine;
import org.trialign.model.format.Title;
import org.trialign.model.format.WireName;

/** A part of the problem. */
public record Facet(
        @Id String id,
        @Title String title,
        @Nullable Boolean critical,
        @LongText @Nullable String definition,
        @WireName("short") @OneLine(40) @Nullable String shortName)
        implements SharedWord {
    @Override
    public String called() {
        return title;
    }

    public boolean isCritical() {
        return Boolean.TRUE.equals(critical);
    }
}
