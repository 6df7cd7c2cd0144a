package org.trialign.audience;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Workshop;
import org.trialign.model.format.Mentions;

/**
 * The workshop as one audience sees it, in the shape of its file: what is hidden from the audience is not in it. Whatever
 * is made from it alone can't tell of anything hidden.
 */
public final class VisibleWorkshop {
    private VisibleWorkshop() {}

    /**
     * What the audience may take along as a file or a copy, in which nothing is only proposed any more: words that an agency
     * proposed stay behind with its private draft, though a facilitator reads them here.
     */
    public static Workshop toTake(AudienceView view) {
        Sight sight = view.sight();
        Set<String> kept = sight.snapshot().rows(RowType.PROPOSALS).stream()
                .map(row -> (Proposal) row.thing())
                .filter(proposal -> !sight.opens(proposal.agency()))
                .map(Proposal::term)
                .collect(Collectors.toSet());
        return of(
                view.revision(),
                view.rows().values().stream()
                        .filter(row -> !(row.type().isWord() && kept.contains(row.id())))
                        .filter(row -> row.type() != RowType.POPULATION_OVERLAPS
                                || Mentions.anyOf((Record) row.thing(), kept).isEmpty())
                        .toList());
    }

    /** Rows that the audience doesn't see are absent, fields that it doesn't see are null or empty. */
    static Workshop of(long revision, Collection<VisibleRow> rows) {
        return Snapshot.of(revision, rows.stream().map(VisibleWorkshop::row).toList())
                .workshop();
    }

    private static Row row(VisibleRow visible) {
        return visible.row().with(visible.thing());
    }
}
