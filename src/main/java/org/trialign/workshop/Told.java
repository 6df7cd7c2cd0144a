package org.trialign.workshop;

import org.trialign.model.decide.Overwritten;

/**
 * Something that people are to be told because one changed what another had done and not seen (doors.md, last lines).
 *
 * @param by account of who did it
 */
public record Told(String by, Overwritten what) {}
