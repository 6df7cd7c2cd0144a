package org.trialign.findings.overlap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Aim;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Direction;
import org.trialign.model.ValueClaim;

/** Several agencies want the same thing to move the same way. {@code hold} counts as a direction. */
public final class O1SharedOutcome implements Search {

    @Override
    public void search(Index index, Found found) {
        Grouping.by(index.cards().aims(), O1SharedOutcome::anchor).forEach((anchor, aims) -> {
            List<Node<?>> cards = aims.stream().<Node<?>>map(Aim::node).toList();
            if (Grouping.agencies(cards).size() >= 2) {
                boolean isMeasured = index.words().isMeasured(aims.getFirst().condition());
                boolean isHigh = isMeasured && (isCoreOfSeveral(cards) || isBroadAndCritical(index, cards));
                found.add(Kind.O1, anchor, isHigh ? Severity.HIGH : Severity.MEDIUM, cards);
            }
        });
    }

    private static @Nullable String anchor(Aim aim) {
        Direction direction = aim.direction();
        return aim.condition() == null || direction == null ? null : aim.condition() + ":" + direction.wire();
    }

    private static boolean isCoreOfSeveral(List<Node<?>> cards) {
        List<Node<?>> core = cards.stream()
                .filter(x -> x.card() instanceof ValueClaim value && value.isCore())
                .toList();
        return Grouping.agencies(core).size() >= 2;
    }

    private static boolean isBroadAndCritical(Index index, List<Node<?>> cards) {
        return Grouping.agencies(cards).size() >= 3 && cards.stream().anyMatch(index.claims()::isCritical);
    }
}
