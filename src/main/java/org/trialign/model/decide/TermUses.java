package org.trialign.model.decide;

import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.format.Mentions;

/** Who refers to a facet or a term. */
public final class TermUses {
    private TermUses() {}

    /** The number of cards that refer to it, private drafts included; only facilitators may be told. */
    public static long cards(Snapshot now, RowType list, String id) {
        return now.rows()
                .filter(row -> row.type().isCard() && refers(row, list, id))
                .count();
    }

    /** The same without private drafts. */
    static long revealedCards(Snapshot now, RowType list, String id) {
        return now.rows()
                .filter(row ->
                        row.type().isCard() && now.isRevealed(String.valueOf(row.agency())) && refers(row, list, id))
                .count();
    }

    /** True if a card, another term or an agreement refers to it. Overlaps don't count: they say nothing without it. */
    static boolean isUsed(Snapshot now, RowType list, String id) {
        return now.rows().anyMatch(row -> row.type() != RowType.POPULATION_OVERLAPS && refers(row, list, id));
    }

    private static boolean refers(Row row, RowType list, String id) {
        return Mentions.has((Record) row.thing(), list, id);
    }
}
