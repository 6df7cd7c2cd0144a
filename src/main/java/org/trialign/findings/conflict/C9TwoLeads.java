package org.trialign.findings.conflict;

import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Facet;
import org.trialign.model.ValueClaim;

/** Several agencies hold one part of the problem as core. */
public final class C9TwoLeads implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Facet facet : index.claims().facets()) {
            List<Node<ValueClaim>> core = index.claims().core(facet);
            if (Grouping.agencies(core).size() >= 2) {
                found.add(Kind.C9, facet.id(), severity(facet, core), core);
            }
        }
    }

    private static Severity severity(Facet facet, List<Node<ValueClaim>> core) {
        boolean isOneCondition = Grouping.by(core, v -> v.card().condition()).values().stream()
                .anyMatch(same -> Grouping.agencies(same).size() >= 2);
        if (!isOneCondition) {
            return Severity.LOW;
        }
        return facet.isCritical() ? Severity.HIGH : Severity.MEDIUM;
    }
}
