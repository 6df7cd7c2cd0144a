package org.trialign.findings.conflict;

import java.util.Map;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.AgencyPair;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;

/** One side's gain limits the other side's rights, by obligation. */
public final class C6WelfareAndJustice implements Search {

    @Override
    public void search(Index index, Found found) {
        find(index).forEach((pair, cards) -> found.add(Kind.C6, pair.anchor(), Severity.MEDIUM, cards));
    }

    static Map<AgencyPair, Set<Node<?>>> find(Index index) {
        return Tensions.find(index, (x, y) -> x.isWelfare() && !y.isWelfare());
    }
}
