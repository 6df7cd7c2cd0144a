package org.trialign.findings.conflict;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Aim;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Tree;
import org.trialign.model.ValueClaim;

/** Agencies measure by different figures what they call by one name. */
public final class C11OneWordSeveralFigures implements Search {

    @Override
    public void search(Index index, Found found) {
        Tree conditions = index.words().conditions();
        Map<String, List<Aim>> kin = Grouping.by(
                index.cards().aims(), aim -> aim.condition() == null ? null : conditions.root(aim.condition()));
        kin.forEach((root, aims) -> {
            Map<String, Set<String>> all = conditionsByAgency(aims);
            Map<String, Set<String>> core = conditionsByAgency(
                    aims.stream().filter(C11OneWordSeveralFigures::isCore).toList());
            List<Node<?>> cards = aims.stream()
                    .filter(aim -> isOneOther(core, aim) || (isCore(aim) && isOneOther(all, aim)))
                    .<Node<?>>map(Aim::node)
                    .toList();
            if (!cards.isEmpty()) {
                found.add(Kind.C11, root, Severity.MEDIUM, cards);
            }
        });
    }

    private static Map<String, Set<String>> conditionsByAgency(List<Aim> aims) {
        var conditions = new HashMap<String, Set<String>>();
        for (Aim aim : aims) {
            if (aim.condition() != null) {
                conditions
                        .computeIfAbsent(aim.node().owner(), a -> new HashSet<>())
                        .add(aim.condition());
            }
        }
        return conditions;
    }

    /** True when another agency has another condition than this one. */
    private static boolean isOneOther(Map<String, Set<String>> conditionsByAgency, Aim aim) {
        for (Map.Entry<String, Set<String>> entry : conditionsByAgency.entrySet()) {
            Set<String> conditions = entry.getValue();
            if (!entry.getKey().equals(aim.node().owner())
                    && (conditions.size() > 1 || !conditions.contains(aim.condition()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCore(Aim aim) {
        return aim.node().card() instanceof ValueClaim value && value.isCore();
    }
}
