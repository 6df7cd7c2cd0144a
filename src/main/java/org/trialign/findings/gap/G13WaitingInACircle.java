package org.trialign.findings.gap;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Activity;

/** Each waits for the other. */
public final class G13WaitingInACircle implements Search {
    @Override
    public void search(Index index, Found found) {
        var waiting = new Waiting(index);
        for (Set<String> ids : waiting.circles()) {
            List<Node<Activity>> circle = index.cards().activities().stream()
                    .filter(activity -> ids.contains(activity.id()))
                    .toList();
            if (Grouping.agencies(circle).size() >= 2) {
                String smallest = Collections.min(Grouping.ids(circle));
                boolean isHigh = circle.stream().anyMatch(Node::tracesToCore);
                found.add(Kind.G13, smallest, isHigh ? Severity.HIGH : Severity.MEDIUM, circle);
            }
        }
    }
}
