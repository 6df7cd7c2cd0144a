package org.trialign.findings;

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
        var prints = new Fingerprints(workshop);
        var closed = new HashSet<String>();
        for (Finding finding : findings) {
            String key = finding.key();
            if (settled.contains(key)
                    || (dismissed.contains(key) && dismissals.contains(new Dismissal(key, prints.of(finding))))) {
                closed.add(key);
            }
        }
        return closed;
    }
}
