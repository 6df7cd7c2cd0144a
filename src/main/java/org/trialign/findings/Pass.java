package org.trialign.findings;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.trialign.findings.index.Aspect;
import org.trialign.findings.index.Found;
import org.trialign.findings.index.Index;
import org.trialign.findings.index.Search;

/**
 * One run of one search.
 *
 * @param reads what it looked at
 * @param found in ASCII order of the keys
 */
record Pass(Search search, Set<Aspect> reads, List<Finding> found) {
    static Pass of(Search search, Index index) {
        var found = new Found();
        index.reads().take();
        search.search(index, found);
        return new Pass(search, index.reads().take(), found.sorted());
    }

    /** The same search on an index that differs in these aspects. */
    Pass after(Set<Aspect> changed, Index index) {
        return Collections.disjoint(reads, changed) ? this : of(search, index);
    }
}
