package org.trialign.audience;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.Finding;
import org.trialign.findings.Findings;
import org.trialign.model.Agreement;
import org.trialign.model.Phase;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/**
 * All that one audience sees of one revision. Immutable, and shared by everybody of that audience.
 *
 * @param counts number of cards of every agency, revealed or not, in the order of the agencies
 * @param findings those seen, by key; faults that the audience may see among them
 * @param firstPage of the findings seen; empty until the rule book (findings.md §7) is built
 */
public record AudienceView(
        Audience audience,
        long revision,
        Phase phase,
        Map<RowKey, VisibleRow> rows,
        Map<String, Integer> counts,
        SortedMap<String, Finding> findings,
        FirstPage firstPage) {

    /** All findings of a snapshot, before anybody looks at them: computed once for the views of all audiences. */
    public static Findings findingsOf(Snapshot snapshot) {
        Set<String> revealed =
                snapshot.rows(RowType.REVEALS).stream().map(Row::id).collect(Collectors.toSet());
        return Findings.of(snapshot.workshop(), revealed);
    }

    /**
     * @param all the findings of the same snapshot
     * @param previous an earlier view of this audience, from which what didn't change is taken; null: there is none
     */
    public static AudienceView of(Snapshot snapshot, Findings all, Audience audience, @Nullable AudienceView previous) {
        Sight sight = Sight.of(audience, snapshot);
        SortedMap<String, Finding> findings = FindingsSeen.of(sight, all, snapshot);
        Map<RowKey, VisibleRow> before = previous == null ? Map.of() : previous.rows;
        var rows = new HashMap<RowKey, VisibleRow>();
        snapshot.rows().forEach(row -> {
            Depth depth = sight.depth(row);
            if (!Redaction.fields(row.type(), depth).isEmpty()) {
                RowKey key = row.key();
                rows.put(key, VisibleRow.of(row, depth, settles(row, depth, findings), before.get(key)));
            }
        });
        return new AudienceView(
                audience,
                snapshot.revision(),
                snapshot.phase(),
                Collections.unmodifiableMap(rows),
                counts(snapshot),
                findings,
                FirstPage.EMPTY);
    }

    /** In public an agreement names only findings that are seen there too: its keys would tell of hidden ones. */
    private static @Nullable List<String> settles(Row row, Depth depth, SortedMap<String, Finding> seen) {
        return row.thing() instanceof Agreement agreement && depth == Depth.PUBLIC
                ? agreement.settles().stream().filter(seen::containsKey).toList()
                : null;
    }

    private static Map<String, Integer> counts(Snapshot snapshot) {
        var counts = new LinkedHashMap<String, Integer>();
        snapshot.ordered(RowType.AGENCIES).forEach(agency -> counts.put(agency.id(), 0));
        for (RowType type : RowType.values()) {
            if (type.isCard()) {
                snapshot.rows(type).forEach(card -> counts.merge(String.valueOf(card.agency()), 1, Integer::sum));
            }
        }
        return Collections.unmodifiableMap(counts);
    }
}
