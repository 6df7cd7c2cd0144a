package org.trialign.model;

import org.trialign.model.format.FindingKeys;

/** A finding that a facilitator put on the first page; the order of the rows is that of pinning. Not in the file. */
public record Pin(@FindingKeys String key) implements Thing {
    @Override
    public String id() {
        return key;
    }
}
