package org.trialign.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Finding;
import org.trialign.model.CardLink;
import org.trialign.model.CrossLink;
import org.trialign.model.Link;
import org.trialign.model.RowType;
import org.trialign.model.Workshop;

/**
 * What an audience saw at the baseline and no longer sees, so that it can still be said in words. It is said from what the
 * audience saw then, less all that has been hidden from it since: what it may not see now never leaves the server.
 *
 * @param workshop as it was then
 * @param findings of it, all of whose cards are in it
 */
public record GoneFindings(Workshop workshop, List<Finding> findings) {
    public GoneFindings {
        findings = List.copyOf(findings);
    }

    /**
     * @param now what the audience sees
     * @param then what it saw at the baseline
     */
    static GoneFindings of(AudienceView now, AudienceView then) {
        Sight sight = now.sight();
        var rows = new ArrayList<VisibleRow>();
        for (VisibleRow row : then.rows().values()) {
            VisibleRow kept = keep(row, sight, then.sight());
            if (kept != null) {
                rows.add(kept);
            }
        }
        var cards = rows.stream()
                .filter(row -> row.type().isCard())
                .map(VisibleRow::id)
                .collect(Collectors.toSet());
        List<Finding> findings = then.findings().values().stream()
                .map(SeenFinding::finding)
                .filter(finding -> now.went().containsKey(finding.key()) && cards.containsAll(finding.cards()))
                .toList();
        return new GoneFindings(VisibleWorkshop.of(then.revision(), rows), findings);
    }

    private static @Nullable VisibleRow keep(VisibleRow row, Sight now, Sight then) {
        if (row.type() == RowType.AGREEMENTS) {
            return null; // no finding speaks of them
        }
        if (row.type() == RowType.AGENCIES) {
            return now.opens(row.id()) ? row : VisibleRow.of(row.row(), Depth.COVER, null, now.unseen(row.row()), null);
        }
        String agency = row.agency();
        return isKept(row, now, then) && (agency == null || now.opens(agency)) ? row : null;
    }

    private static boolean isKept(VisibleRow row, Sight now, Sight then) {
        if (row.row().thing() instanceof CardLink joined) {
            return switch (joined) {
                case Link link -> link.ends().noneMatch(now::covers);
                case CrossLink link -> link.ends().allMatch(card -> isOpen(card, now, then));
            };
        }
        return !row.type().isCard() || !now.covers(row.id());
    }

    /** True for a card of then that isn't hidden now; it may be gone. */
    private static boolean isOpen(String card, Sight now, Sight then) {
        return !now.covers(card)
                && then.snapshot()
                        .card(card)
                        .filter(row -> now.opens(String.valueOf(row.agency())))
                        .isPresent();
    }
}
