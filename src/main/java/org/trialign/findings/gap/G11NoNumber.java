package org.trialign.findings.gap;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Grouping;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;

/** A claim that nobody can check. */
public final class G11NoNumber implements Search {

    @Override
    public void search(Index index, Found found) {
        Grouping.by(index.cards().values(), v -> v.card().condition()).forEach((condition, values) -> {
            if (!index.words().isMeasured(condition)) {
                boolean isMedium = values.stream()
                        .anyMatch(v -> v.card().isCore() || index.claims().isCritical(v));
                found.add(Kind.G11, condition, isMedium ? Severity.MEDIUM : Severity.LOW, values);
            }
        });
    }
}
