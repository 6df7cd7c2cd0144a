package org.trialign.findings.fault;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Activity;
import org.trialign.model.Output;

/** Work without a product. */
public final class F7ActivityAdrift implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Node<Activity> activity : index.cards().activities()) {
            if (activity.next(Output.class).isEmpty()) {
                found.add(Kind.F7, activity.id(), Severity.LOW, activity);
            }
        }
    }
}
