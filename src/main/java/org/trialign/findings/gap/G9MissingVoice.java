package org.trialign.findings.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Tree;
import org.trialign.model.Authorizer;
import org.trialign.model.Population;

/** Nobody on the maps speaks for these people. */
public final class G9MissingVoice implements Search {

    @Override
    public void search(Index index, Found found) {
        Tree tree = index.words().populations();
        Set<String> spokenFor = spokenFor(index);
        Set<String> obliged = Grouping.by(
                        index.cards().obligations(), o -> o.card().population())
                .keySet();
        var unheard = new HashMap<String, List<String>>();
        for (Population population : index.words().allPopulations()) {
            String p = population.id();
            if (!population.isFocus() || spokenFor.contains(p)) {
                continue;
            }
            if (tree.ancestors(p).stream().noneMatch(spokenFor::contains)) {
                unheard.computeIfAbsent(tree.root(p), r -> new ArrayList<>()).add(p);
            } else if (obliged.contains(p)) {
                found.addWithoutCards(Kind.G9, p, Severity.MEDIUM);
            }
        }
        unheard.forEach((root, people) -> found.addWithoutCards(
                Kind.G9,
                people.size() == 1 ? people.getFirst() : root,
                people.stream().anyMatch(obliged::contains) ? Severity.HIGH : Severity.MEDIUM));
    }

    /** The populations that somebody named on a stakeholder card represents. */
    private static Set<String> spokenFor(Index index) {
        Set<String> named = Grouping.by(
                        index.cards().stakeholders(), s -> s.card().authorizer())
                .keySet();
        var spokenFor = new HashSet<String>();
        for (Authorizer authorizer : index.words().authorizers()) {
            if (named.contains(authorizer.id())) {
                spokenFor.addAll(authorizer.represents());
            }
        }
        return spokenFor;
    }
}
