package org.trialign.findings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.model.Agreement;
import org.trialign.model.Workshop;

/** Which findings are closed, for every reader: settled, or dismissed in force (findings.md §5). */
public final class Closed {
    private Closed() {}

    /** The keys that accepted agreements name, whether such a finding exists or not and whatever it looks like now. */
    public static Set<String> settled(Collection<Agreement> agreements) {
        return agreements.stream()
                .filter(Agreement::isAccepted)
                .flatMap(agreement -> agreement.settles().stream())
                .collect(Collectors.toSet());
    }

    /** The keys of those of the findings that are settled, or dismissed and not changed since. */
    public static Set<String> of(Collection<Finding> findings, Workshop workshop, Collection<Dismissal> dismissals) {
        Set<String> settled = settled(workshop.agreements());
        Set<String> dismissed = dismissals.stream().map(Dismissal::key).collect(Collectors.toSet());
        var closed = new HashSet<String>();
        var disputed = new ArrayList<Finding>();
        for (Finding finding : findings) {
            if (settled.contains(finding.key())) {
                closed.add(finding.key());
            } else if (dismissed.contains(finding.key())) {
                disputed.add(finding);
            }
        }
        if (!disputed.isEmpty()) {
            var prints = new Fingerprints(workshop);
            disputed.stream()
                    .filter(finding -> dismissals.contains(new Dismissal(finding.key(), prints.of(finding))))
                    .map(Finding::key)
                    .forEach(closed::add);
        }
        return closed;
    }
}
