package org.trialign.findings.gap;

import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Authorities;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Facet;
import org.trialign.model.ValueClaim;

/** A part of the problem has an owner nobody authorised. */
public final class G4WithoutAuthority implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Facet facet : index.claims().facets()) {
            List<Node<ValueClaim>> core = index.claims().core(facet);
            if (!core.isEmpty() && core.stream().noneMatch(index.authorities()::isAuthorised)) {
                boolean isHigh = core.stream().anyMatch(v -> isResisted(index, v));
                found.add(Kind.G4, facet.id(), isHigh ? Severity.HIGH : Severity.MEDIUM, core);
            }
        }
    }

    private static boolean isResisted(Index index, Node<ValueClaim> value) {
        return index.authorities().about(value).stream()
                .anyMatch(s -> Authorities.opposes(s.card()) && s.card().powerOrDefault() == 3);
    }
}
