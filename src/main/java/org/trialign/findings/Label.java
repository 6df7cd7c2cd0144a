package org.trialign.findings;

import java.util.Locale;
import org.trialign.base.Wire;

/** What became of a finding by a change (findings.md §8). */
public enum Label implements Wire {
    /** Gone because something was taken away; never counted as resolved. */
    WITHDRAWN,
    MOVED_ON,
    CLOSED,
    /** Gone because its part of the problem is held worse; never counted as resolved. */
    SLIPPED,
    GONE,
    MATTERS_MORE,
    MATTERS_LESS,
    EASED,
    /** Never counted as a new failure. */
    NEXT_STEP,
    NEW,
    WORSE;

    /** With spaces: {@code moved on}. */
    @Override
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
