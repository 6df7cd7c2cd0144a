package org.trialign.findings.gap;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;
import org.trialign.model.Facet;

/** Nobody mentions this part of the problem. */
public final class G2Unclaimed implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Facet facet : index.claims().facets()) {
            if (index.claims().of(facet).isEmpty()) {
                found.addWithoutCards(Kind.G2, facet.id(), facet.isCritical() ? Severity.HIGH : Severity.MEDIUM);
            }
        }
    }
}
