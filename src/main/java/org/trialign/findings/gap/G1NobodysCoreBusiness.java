package org.trialign.findings.gap;

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

/** Some contribute to a part of the problem, nobody owns it. */
public final class G1NobodysCoreBusiness implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Facet facet : index.claims().facets()) {
            List<Node<ValueClaim>> claims = index.claims().of(facet);
            if (!claims.isEmpty() && index.claims().core(facet).isEmpty()) {
                boolean isHigh = facet.isCritical() || Grouping.agencies(claims).size() >= 2;
                found.add(Kind.G1, facet.id(), isHigh ? Severity.HIGH : Severity.MEDIUM, claims);
            }
        }
    }
}
