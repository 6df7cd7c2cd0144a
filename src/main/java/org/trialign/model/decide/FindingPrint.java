package org.trialign.model.decide;

import java.util.Optional;
import org.trialign.model.Snapshot;

/** Tells what a finding looks like, which only the detector knows. Asked only when a finding is dismissed. */
@FunctionalInterface
public interface FindingPrint {
    /** The fingerprint of a finding in a snapshot (findings.md §5); empty: there is no such finding in it. */
    Optional<String> of(String key, Snapshot now);
}
