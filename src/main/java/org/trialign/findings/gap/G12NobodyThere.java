package org.trialign.findings.gap;

import java.util.List;
import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Capacity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Node;
import org.trialign.findings.index.Search;
import org.trialign.model.Activity;
import org.trialign.model.Output;
import org.trialign.model.Time;

/** At this hour nobody is there. */
public final class G12NobodyThere implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Time time : index.words().allTimes()) {
            if (time.isFocus() && isNobodyThere(index, time)) {
                List<Node<Output>> covering = covering(index, time);
                found.add(Kind.G12, time.id(), covering.isEmpty() ? Severity.HIGH : Severity.MEDIUM, covering);
            }
        }
    }

    /** True when no offer that covers the time has secured work behind it. */
    static boolean isNobodyThere(Index index, Time time) {
        return covering(index, time).stream()
                .flatMap(offer -> offer.previous(Activity.class).stream())
                .noneMatch(a -> index.capacities().work(a) == Capacity.SECURED);
    }

    private static List<Node<Output>> covering(Index index, Time time) {
        return index.cards().offers().stream()
                .filter(o -> index.words().covers(o.card().time(), time.id()))
                .toList();
    }
}
