package org.trialign.findings.conflict;

import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.AgencyPair;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;
import org.trialign.model.Cell;

/** A collective claim that obliges, against an individual one of the same row. None where C6 holds. */
public final class C7PersonAndEveryone implements Search {

    @Override
    public void search(Index index, Found found) {
        Set<AgencyPair> taken = C6WelfareAndJustice.find(index).keySet();
        Tensions.find(index, C7PersonAndEveryone::isEveryoneAgainstOne).forEach((pair, cards) -> {
            if (!taken.contains(pair)) {
                found.add(Kind.C7, pair.anchor(), Severity.MEDIUM, cards);
            }
        });
    }

    private static boolean isEveryoneAgainstOne(Cell x, Cell y) {
        return x.isWelfare() == y.isWelfare() && x.isCollective() && !y.isCollective();
    }
}
