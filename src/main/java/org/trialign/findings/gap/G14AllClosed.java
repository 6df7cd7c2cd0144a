package org.trialign.findings.gap;

import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.findings.index.Tree;
import org.trialign.model.Output;
import org.trialign.model.Time;

/** Several offer the same, and all are closed at this hour. */
public final class G14AllClosed implements Search {

    @Override
    public void search(Index index, Found found) {
        List<Time> times = index.words().allTimes().stream()
                .filter(t -> t.isFocus() && !G12NobodyThere.isNobodyThere(index, t))
                .toList();
        Grouping.by(index.cards().offers(), o -> o.card().function()).forEach((function, offers) -> {
            if (Grouping.agencies(offers).size() < 2
                    || !haveAllHours(index.words().times(), offers)) {
                return;
            }
            boolean isHigh = offers.stream().anyMatch(index.claims()::isCritical);
            for (Time time : times) {
                if (offers.stream().noneMatch(o -> index.words().covers(o.card().time(), time.id()))) {
                    found.add(Kind.G14, function + "@" + time.id(), isHigh ? Severity.HIGH : Severity.MEDIUM, offers);
                }
            }
        });
    }

    /** True when each offer names a time that has a parent. */
    private static boolean haveAllHours(Tree times, List<Node<Output>> offers) {
        return offers.stream().map(o -> o.card().time()).allMatch(time -> time != null && times.hasParent(time));
    }
}
