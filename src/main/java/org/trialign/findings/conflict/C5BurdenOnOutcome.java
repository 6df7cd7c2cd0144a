package org.trialign.findings.conflict;

import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.index.Burden;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;

/** What one agency does sets back another's result. */
public final class C5BurdenOnOutcome implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Burden burden : index.cards().crossBurdens()) {
            found.add(
                    Kind.C5,
                    burden.from().id() + ">" + burden.to().id(),
                    burden.severity(index.claims()),
                    List.of(burden.from(), burden.to()));
        }
    }
}
