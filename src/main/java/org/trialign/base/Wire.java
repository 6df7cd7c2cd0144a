package org.trialign.base;

import java.util.Locale;

/** An enum whose constants have a name in files, in the doors and in the database. */
public interface Wire {
    String name();

    /** The name outside the code; {@code AGENCY_LEAD} is {@code agency_lead} unless the enum says otherwise. */
    default String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
