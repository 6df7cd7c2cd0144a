package org.trialign.model;

import org.trialign.model.format.FindingKeys;

/** A fault that its owner lets the facilitators see (findings.md §6). Not in the file. */
public record SharedFault(@FindingKeys String key) implements Thing {
    @Override
    public String id() {
        return key;
    }
}
