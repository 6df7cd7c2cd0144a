package org.trialign.model;

import java.time.Instant;
import org.trialign.model.format.FindingKeys;
import org.trialign.model.format.LongText;
import org.trialign.model.format.OneLine;

/**
 * A facilitator's word that a finding is none, with a reason (findings.md §5). Not in the file.
 *
 * @param person account of who dismissed it
 * @param time when, as {@link Instant} writes it
 * @param fingerprint that of the finding at that moment; the dismissal is in force while the finding has it
 */
public record DismissedFinding(
        @FindingKeys String key,
        @LongText String reason,
        @OneLine(100) String person,
        @OneLine(40) String time,
        @OneLine(100) String fingerprint)
        implements Thing {
    @Override
    public String id() {
        return key;
    }
}
