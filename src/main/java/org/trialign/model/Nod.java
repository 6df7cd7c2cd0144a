package org.trialign.model;

import java.time.Instant;
import org.trialign.model.format.FindingKeys;
import org.trialign.model.format.OneLine;

/**
 * A facilitator's word that a finding that was withdrawn counts as resolved (findings.md §8). Not in the file.
 *
 * @param person account of who nodded
 * @param time when, as {@link Instant} writes it
 */
public record Nod(
        @FindingKeys String key,
        @OneLine(100) String person,
        @OneLine(40) String time) implements Thing {
    @Override
    public String id() {
        return key;
    }
}
