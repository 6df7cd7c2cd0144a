package org.trialign.findings.conflict;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
            Map<Figure, List<Aim>> figures = aims.stream()
                    .collect(Collectors.groupingBy(aim -> new Figure(aim.node().owner(), aim.condition())));
            figures.forEach((figure, here) -> {
                List<Node<?>> core = here.stream()
                        .<Node<?>>map(Aim::node)
                        .filter(C11OneWordSeveralFigures::isCore)
                        .toList();
                if (!core.isEmpty()) {
                    figures.forEach((other, there) -> {
                        if (figure.isOther(other)) {
                            cards.addAll(core);
                            there.forEach(aim -> cards.add(aim.node()));
                        }
                    });
                }
            });
            if (!cards.isEmpty()) {
                found.add(Kind.C11, root, Severity.MEDIUM, cards);
            }
        });
    }

    /** By what an agency measures. */
    private record Figure(String agency, @Nullable String condition) {
        boolean isOther(Figure figure) {
            return !agency.equals(figure.agency) && !Objects.equals(condition, figure.condition);
        }
    }

    private static boolean isCore(Node<?> node) {
        return node.card() instanceof ValueClaim value && value.isCore();
    }
}
