package org.trialign.findings.index;

/** Finds all findings of one kind. */
public interface Search {
    void search(Index index, Found found);
}
