package org.trialign.model.format;

import org.trialign.base.Wire;

/** Why a file or an edit is rejected; the table of workshop-format.md §8. */
public enum ErrorCode implements Wire {
    JSON,
    FORMAT,
    MISSING,
    UNKNOWN_MEMBER,
    TYPE,
    VALUE,
    TEXT,
    LIMIT,
    TWICE,
    DUPLICATE_ID,
    UNKNOWN_ID,
    CIRCLE,
    LINK,
    UNIT;

    @Override
    public String wire() {
        return name().replace('_', '-');
    }
}
