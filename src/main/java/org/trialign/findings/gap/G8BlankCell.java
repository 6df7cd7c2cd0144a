package org.trialign.findings.gap;

import org.trialign.findings.Kind;
import org.trialign.findings.Severity;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;
import org.trialign.model.Cell;

/** One kind of public value is on nobody's wall. */
public final class G8BlankCell implements Search {

    @Override
    public void search(Index index, Found found) {
        for (Cell cell : Cell.values()) {
            if (index.cards().values().stream().noneMatch(v -> v.card().cell() == cell)) {
                found.addWithoutCards(Kind.G8, cell.wire(), Severity.MEDIUM);
            }
        }
    }
}
