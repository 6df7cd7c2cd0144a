package org.trialign.findings.gap;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;

/** Someone waits for what nobody makes. */
public final class G10BrokenHandOff implements Search {

    @Override
    public void search(Index index, Found found) {
        index.cards().needs().forEach((function, waiting) -> {
            if (index.cards().supply(function).isEmpty()) {
                boolean isHigh = waiting.stream().anyMatch(Node::tracesToCore);
                found.add(Kind.G10, function, isHigh ? Severity.HIGH : Severity.MEDIUM, waiting);
            }
        });
    }
}
