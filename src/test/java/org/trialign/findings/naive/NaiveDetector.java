package org.trialign.findings.naive;

import java.util.List;
import org.trialign.findings.Finding;
import org.trialign.model.Workshop;

/** A second, slow detector, written from findings.md alone; the two must never differ. */
public final class NaiveDetector {
    private NaiveDetector() {}

    public static List<Finding> detect(Workshop workshop) {
        var terms = new NaiveTerms(workshop);
        new NaiveOverlaps(terms).run();
        new NaiveConflicts(terms).run();
        new NaiveGaps(terms).run();
        new NaiveFaults(terms).run();
        return List.copyOf(terms.findings.values());
    }
}
