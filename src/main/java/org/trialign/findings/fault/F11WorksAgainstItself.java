package org.trialign.findings.fault;

import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.index.Burden;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;

/** What the agency does sets back its own result. */
public final class F11WorksAgainstItself implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Burden burden : index.cards().homeBurdens()) {
            found.add(Kind.F11, burden.to().id(), burden.severity(index.claims()), List.of(burden.from(), burden.to()));
        }
    }
}
