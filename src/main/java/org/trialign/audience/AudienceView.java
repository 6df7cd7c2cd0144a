package org.trialign.audience;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.FindingStatus.Statuses;
import org.trialign.findings.Finding;
import org.trialign.findings.FirstPage;
import org.trialign.findings.Group;
import org.trialign.findings.Label;
import org.trialign.findings.Listing;
import org.trialign.model.Agreement;
import org.trialign.model.Phase;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Workshop;
import tools.jackson.databind.JsonNode;

/**
 * All that one audience sees of one revision. Immutable, and shared by everybody of that audience.
 *
 * @param counts number of cards of every agency, revealed or not, in the order of the agencies
 * @param findings those seen, by key; faults that the audience may see among them
 * @param went what became of those that were seen at the baseline and no longer are, by key (findings.md §8)
 * @param firstPage of the findings seen (findings.md §7)
 * @param sight with which the rows were judged
 */
public record AudienceView(
        Audience audience,
        long revision,
        Phase phase,
        VisibleRows rows,
        Map<String, Integer> counts,
        SortedMap<String, SeenFinding> findings,
        SortedMap<String, Label> went,
        FirstPage firstPage,
        Sight sight) {

    /**
     * @param all what there is to find in the same snapshot
     * @param previous an earlier view of this audience, from which what didn't change is taken; null: there is none
     */
    public static AudienceView of(Snapshot snapshot, Detected all, Audience audience, @Nullable AudienceView previous) {
        Sight sight = Sight.of(audience, snapshot);
        SortedMap<String, Finding> findings = FindingsSeen.of(sight, all.findings(), snapshot);
        Listing listing = listing(snapshot, all, findings);
        Map<String, Label> labels = all.labels().of(audience, findings.keySet());
        return new AudienceView(
                audience,
                snapshot.revision(),
                snapshot.phase(),
                rows(sight, findings.keySet(), previous),
                counts(snapshot),
                laidOut(findings, listing, all.closed(), labels, Statuses.of(audience, snapshot, all.closed())),
                went(labels, findings.keySet()),
                listing.firstPage(),
                sight);
    }

    /**
     * The workshop as this audience sees it (see {@link VisibleWorkshop}), the same for everybody of the audience: it is made
     * once.
     */
    public Workshop workshop() {
        return rows.workshop(revision);
    }

    /**
     * What a card is called: a stakeholder by its authorizer, all others by their title. Empty if this audience sees neither.
     *
     * @param card as the audience sees it
     */
    public Optional<String> cardName(RowType list, JsonNode card) {
        if (list != RowType.STAKEHOLDERS) {
            return text(card, "title");
        }
        return text(card, "authorizer")
                .flatMap(id -> Optional.ofNullable(rows.get(new RowKey(RowType.AUTHORIZERS, id))))
                .flatMap(authorizer -> text(authorizer.json(), "name"));
    }

    private static Optional<String> text(JsonNode thing, String member) {
        return Optional.ofNullable(thing.get(member)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** Taken from the view before as they are, but for the lists in which something may be seen otherwise now. */
    private static VisibleRows rows(Sight sight, Set<String> seen, @Nullable AudienceView previous) {
        var lists = new EnumMap<RowType, Map<String, VisibleRow>>(RowType.class);
        VisibleRows before = previous == null ? VisibleRows.NONE : previous.rows;
        boolean alike = previous != null && sight.judgesLike(previous.sight);
        for (RowType type : RowType.values()) {
            boolean same = previous != null && alike && !sight.mayDiffer(type, previous.sight);
            lists.put(type, same ? before.list(type) : list(type, sight, seen, before.list(type)));
        }
        return new VisibleRows(lists);
    }

    private static Map<String, VisibleRow> list(
            RowType type, Sight sight, Set<String> seen, Map<String, VisibleRow> before) {
        var list = new HashMap<String, VisibleRow>();
        for (Row row : sight.snapshot().rows(type)) {
            Depth depth = sight.depth(row);
            if (!Redaction.fields(type, depth).isEmpty()) {
                List<String> settles = settles(row, depth, seen);
                list.put(row.id(), VisibleRow.of(row, depth, settles, sight.unseen(row), before.get(row.id())));
            }
        }
        return list;
    }

    /**
     * A finding that isn't seen, with what became of it. One that came after the baseline and went again, or that is only
     * out of sight, is said to be gone: no more can be told of it.
     */
    public GoneFinding gone(String key) {
        return new GoneFinding(key, went.getOrDefault(key, Label.GONE));
    }

    /** Folding, order and first page rest on what the reader sees, not on all that there is (findings.md §6). */
    private static Listing listing(Snapshot snapshot, Detected all, SortedMap<String, Finding> seen) {
        List<String> pins = snapshot.ordered(RowType.PINS).stream().map(Row::id).toList();
        // faults are neither folded nor on the first page; without them agencies share one listing
        List<Finding> shared = seen.values().stream()
                .filter(finding -> finding.kind().group() != Group.FAULT)
                .toList();
        return all.order().listing(snapshot.workshop(), shared, all.closed(), pins);
    }

    private static SortedMap<String, SeenFinding> laidOut(
            SortedMap<String, Finding> seen,
            Listing listing,
            Set<String> closed,
            Map<String, Label> labels,
            Statuses statuses) {
        var laidOut = new TreeMap<String, SeenFinding>();
        seen.forEach((key, finding) -> laidOut.put(
                key,
                new SeenFinding(
                        finding, listing.folded().get(key), closed.contains(key), labels.get(key), statuses.of(key))));
        return Collections.unmodifiableSortedMap(laidOut);
    }

    private static SortedMap<String, Label> went(Map<String, Label> labels, Set<String> seen) {
        var went = new TreeMap<>(labels);
        went.keySet().removeAll(seen);
        return Collections.unmodifiableSortedMap(went);
    }

    /** In public an agreement names only findings that are seen there too: its keys would tell of hidden ones. */
    private static @Nullable List<String> settles(Row row, Depth depth, Set<String> seen) {
        return row.thing() instanceof Agreement agreement && depth == Depth.PUBLIC
                ? agreement.settles().stream().filter(seen::contains).toList()
                : null;
    }

    private static Map<String, Integer> counts(Snapshot snapshot) {
        var counts = new LinkedHashMap<String, Integer>();
        snapshot.ordered(RowType.AGENCIES).forEach(agency -> counts.put(agency.id(), 0));
        RowType.CARDS.forEach(type ->
                snapshot.rows(type).forEach(card -> counts.merge(String.valueOf(card.agency()), 1, Integer::sum)));
        return Collections.unmodifiableMap(counts);
    }
}
