package org.trialign.model;

import org.jspecify.annotations.Nullable;
import org.trialign.model.format.Id;
import org.trialign.model.format.ShortText;

/** A step of the chain inside one triangle, or a burden at home. */
public record Link(
        @Id String from,
        @Id String to,
        @Nullable Effect effect,
        @Nullable Evidence evidence,
        @ShortText @Nullable String test)
        implements CardLink {
    /** {@code from>to}, as in doors.md. */
    @Override
    public String id() {
        return from + ">" + to;
    }
}
