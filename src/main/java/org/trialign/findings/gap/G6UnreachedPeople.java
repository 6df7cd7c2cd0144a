package org.trialign.findings.gap;

import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Tree;
import org.trialign.model.Population;

/** Nobody's offer names these people. */
public final class G6UnreachedPeople implements Search {

    @Override
    public void search(Index index, Found found) {
        Tree populations = index.words().populations();
        Set<String> offered =
                Grouping.by(index.cards().offers(), o -> o.card().population()).keySet();
        for (Population population : index.words().allPopulations()) {
            String p = population.id();
            if (population.isFocus() && offered.stream().noneMatch(q -> populations.isWithin(q, p))) {
                boolean isMedium = offered.stream().anyMatch(q -> populations.isBelow(p, q));
                found.addWithoutCards(Kind.G6, p, isMedium ? Severity.MEDIUM : Severity.HIGH);
            }
        }
    }
}
