package org.trialign.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one workshop at one revision. Immutable: {@link #evolve} makes the next one and shares the lists that did
 * not change, so a snapshot may be read by any thread without a lock.
 */
public final class Snapshot {
    /** The revision of a workshop that was just made. */
    private static final long FIRST = 1;

    private final long revision;
    private final Map<RowType, Map<String, Row>> rows;
    private final Earlier earlier;
    private volatile @Nullable Workshop workshop;

    private Snapshot(long revision, Map<RowType, Map<String, Row>> rows, Earlier earlier) {
        this.revision = revision;
        this.rows = rows;
        this.earlier = earlier;
    }

    public static Snapshot of(long revision, Collection<Row> rows) {
        var lists = new EnumMap<RowType, Map<String, Row>>(RowType.class);
        for (Row row : rows) {
            lists.computeIfAbsent(row.type(), t -> new HashMap<>()).put(row.id(), row);
        }
        return new Snapshot(revision, lists, Earlier.NONE);
    }

    /** Puts and drops the rows of a change; the one way a snapshot becomes the next (design §5.1). */
    public Snapshot evolve(Change change) {
        if (change.revision() != revision + 1) {
            throw new IllegalArgumentException("change " + change.revision() + " does not follow " + revision);
        }
        return with(change.revision(), change.rows());
    }

    /** The same rows with these put or dropped, at a revision of the caller's choice. */
    public Snapshot with(long newRevision, List<RowChange> changes) {
        var next = new EnumMap<RowType, Map<String, Row>>(RowType.class);
        next.putAll(rows);
        var copied = new EnumMap<RowType, Map<String, Row>>(RowType.class);
        for (RowChange change : changes) {
            RowType type = change.key().type();
            Map<String, Row> list = copied.computeIfAbsent(type, t -> new HashMap<>(rows.getOrDefault(t, Map.of())));
            Row after = change.after();
            if (after == null) {
                list.remove(change.key().id());
            } else {
                list.put(change.key().id(), after);
            }
        }
        next.putAll(copied);
        return new Snapshot(newRevision, next, Earlier.of(this, workshop, earlier, changes));
    }

    public long revision() {
        return revision;
    }

    public Optional<Row> find(RowKey key) {
        return find(key.type(), key.id());
    }

    public Optional<Row> find(RowType type, String id) {
        return Optional.ofNullable(rows.getOrDefault(type, Map.of()).get(id));
    }

    /** The row of a card, whatever list it is in. */
    public Optional<Row> card(String id) {
        for (RowType type : RowType.CARDS) {
            Row card = rows.getOrDefault(type, Map.of()).get(id);
            if (card != null) {
                return Optional.of(card);
            }
        }
        return Optional.empty();
    }

    /** The rows of a list, in no order. */
    public Collection<Row> rows(RowType type) {
        return Collections.unmodifiableCollection(
                rows.getOrDefault(type, Map.of()).values());
    }

    /** All rows, in no order. */
    public Stream<Row> rows() {
        return rows.values().stream().flatMap(list -> list.values().stream());
    }

    /** True if nothing of a list came, went or changed between the two; false if that can't be told cheaply. */
    public boolean hasSameRows(RowType type, Snapshot other) {
        return rows.getOrDefault(type, Map.of()) == other.rows.getOrDefault(type, Map.of());
    }

    /** The rows of a list in their order. */
    public List<Row> ordered(RowType type) {
        return rows(type).stream().sorted(WorkshopRows.ORDER).toList();
    }

    public WorkshopHead head() {
        return find(RowType.WORKSHOP, WorkshopHead.ID)
                .map(row -> (WorkshopHead) row.thing())
                .orElseThrow(() -> new IllegalStateException("a workshop without a head"));
    }

    public Phase phase() {
        return head().phase();
    }

    public boolean isRevealed(String agency) {
        return find(RowType.REVEALS, agency).isPresent();
    }

    /** Whether the workshop is in use. */
    public Standing.State standing() {
        return find(RowType.STANDING, Standing.ID)
                .map(row -> ((Standing) row.thing()).state())
                .orElse(Standing.State.ACTIVE);
    }

    /** True if the agency has a lead or a deputy. A facilitator writes for one that has neither. */
    public boolean hasMembers(String agency) {
        return members().stream().anyMatch(member -> member.speaksFor(agency));
    }

    /** The words that are proposed and wait for a facilitator. */
    public List<Proposal> waitingProposals() {
        return rows(RowType.PROPOSALS).stream()
                .map(row -> (Proposal) row.thing())
                .filter(proposal -> !proposal.isRefused())
                .toList();
    }

    /** True while the agency asks the facilitators for help. */
    public boolean asksForHelp(String agency) {
        return find(RowType.HELP, agency).isPresent();
    }

    public WallMode wallMode() {
        return find(RowType.WALL, Wall.ID)
                .map(row -> ((Wall) row.thing()).mode())
                .orElse(WallMode.OBSERVERS);
    }

    /** What a facilitator points at, if anything. */
    public Optional<Target> spotlight() {
        return find(RowType.SPOTLIGHT, Spotlight.ID).map(row -> ((Spotlight) row.thing()).target());
    }

    /** The agencies that are revealed. */
    public Set<String> revealed() {
        return Set.copyOf(rows.getOrDefault(RowType.REVEALS, Map.of()).keySet());
    }

    /** The revision with which labels of progress compare; the making of the workshop, if nothing came after it. */
    public long baseline() {
        return find(RowType.BASELINE, Baseline.ID)
                .map(row -> (long) ((Baseline) row.thing()).revision())
                .orElse(FIRST);
    }

    /** The agencies in their order. */
    public List<Agency> agencies() {
        return ordered(RowType.AGENCIES).stream()
                .map(row -> (Agency) row.thing())
                .toList();
    }

    public Optional<Agency> agency(String id) {
        return find(RowType.AGENCIES, id).map(row -> (Agency) row.thing());
    }

    /** What an agency is called; its id, if it has been removed. */
    public String agencyName(String id) {
        return agency(id).map(Agency::name).orElse(id);
    }

    /** The members, in no order. */
    public List<Member> members() {
        return rows(RowType.MEMBERS).stream().map(row -> (Member) row.thing()).toList();
    }

    /** True for a facilitator of a workshop that isn't deleted. */
    public boolean isFacilitator(String account) {
        return standing() != Standing.State.DELETED
                && member(account)
                        .filter(member -> member.role() == Role.FACILITATOR)
                        .isPresent();
    }

    public Optional<Member> member(String account) {
        return find(RowType.MEMBERS, account).map(row -> (Member) row.thing());
    }

    /** The same in the shape of the file; made once per snapshot, of what did not change since it was last made. */
    public Workshop workshop() {
        Workshop made = workshop;
        if (made == null) {
            made = WorkshopRows.toWorkshop(this, earlier);
            workshop = made;
        }
        return made;
    }
}
