package org.trialign.findings.conflict;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
            var cards = new HashSet<Node<?>>();
            for (Aim x : aims) {
                if (x.node().card() instanceof ValueClaim value && value.isCore()) {
                    aims.stream().filter(y -> isOtherFigure(x, y)).forEach(y -> {
                        cards.add(x.node());
                        cards.add(y.node());
                    });
                }
            }
            if (!cards.isEmpty()) {
                found.add(Kind.C11, root, Severity.MEDIUM, cards);
            }
        });
    }

    private static boolean isOtherFigure(Aim x, Aim y) {
        return x.node().isAcross(y.node()) && !Objects.equals(x.condition(), y.condition());
    }
}
