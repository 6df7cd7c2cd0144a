package org.trialign.model.decide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Thing;
import org.trialign.model.Usual;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Ids;
import org.trialign.model.format.Limits;
import org.trialign.model.format.Path;

/** The workshop while the edits of one command are done to it. */
final class Draft {
    private final Snapshot before;
    private final History history;
    private final String actor;
    private final Set<RowKey> touched = new LinkedHashSet<>();
    private final List<Overwritten> overwritten = new ArrayList<>();
    private Snapshot now;
    private @Nullable Ids ids;
    private @Nullable Long undoes;

    Draft(Snapshot before, History history, String actor) {
        this.before = before;
        this.now = before;
        this.history = history;
        this.actor = actor;
    }

    /** Account of who sent the command. */
    String actor() {
        return actor;
    }

    Snapshot now() {
        return now;
    }

    History history() {
        return history;
    }

    /** What each id names now. */
    Ids ids() {
        Ids known = ids;
        if (known == null) {
            known = Ids.of(now);
            ids = known;
        }
        return known;
    }

    void put(Row row) {
        change(new RowChange(row.key(), now.find(row.key()).orElse(null), row));
    }

    /** Adds a thing at the end of its list. */
    void append(RowType type, @Nullable String agency, Thing thing) {
        long last = now.rows(type).stream()
                .filter(row -> Objects.equals(row.agency(), agency))
                .mapToLong(Row::position)
                .max()
                .orElse(0);
        put(new Row(type, agency, last + Row.GAP, thing));
    }

    void drop(RowKey key) {
        Optional<Row> row = now.find(key);
        row.ifPresent(gone -> change(new RowChange(key, gone, null)));
    }

    private void change(RowChange change) {
        touched.add(change.key());
        now = now.with(now.revision(), List.of(change));
        ids = null;
    }

    /** Says that the command takes the change of this revision back. */
    void takeBack(long revision) {
        undoes = revision;
    }

    @Nullable
    Long undoes() {
        return undoes;
    }

    /** Tells somebody other than the sender that their work gave way. */
    void tell(Overwritten overwrite) {
        if (!overwrite.by().equals(actor)) {
            overwritten.add(overwrite);
        }
    }

    /** True if somebody else made, changed or brought back this row after the base. */
    boolean isEditedByAnother(RowKey key) {
        return history.isEditedByAnother(key, actor);
    }

    /** A row as it stood before the command. */
    Optional<Row> original(RowKey key) {
        return before.find(key);
    }

    /** The row of a facet or term. */
    Row term(RowType list, String id) {
        return now.find(list, id).orElseThrow(() -> RefusedEdit.notFound("term"));
    }

    /** The proposal that makes a term one agency's own; empty if it is everybody's. */
    Optional<Row> proposal(Row term) {
        return term.type().isWord() ? now.find(RowType.PROPOSALS, term.id()) : Optional.empty();
    }

    Optional<String> proposerOf(Row term) {
        return proposal(term).map(row -> ((Proposal) row.thing()).agency());
    }

    /** Whose the thing is: its agency's, its proposer's, or (null) everybody's. */
    @Nullable
    String ownerOf(Row row) {
        if (row.thing() instanceof Usual usual) {
            return usual.agency();
        }
        return row.agency() != null ? row.agency() : proposerOf(row).orElse(null);
    }

    /** The row of a pair of populations, whichever is first. */
    Optional<Row> overlap(String one, String other) {
        return now.find(RowType.POPULATION_OVERLAPS, new PopulationOverlap(one, other).id())
                .or(() -> now.find(RowType.POPULATION_OVERLAPS, new PopulationOverlap(other, one).id()));
    }

    void requireAgency(String agency) {
        if (now.find(RowType.AGENCIES, agency).isEmpty()) {
            throw RefusedEdit.notFound("agency");
        }
    }

    /** Refuses one more entry in a full list; cards of one triangle count together. */
    void requireRoom(RowType type, @Nullable String agency, Path path) {
        if (!hasRoom(type, agency)) {
            throw RefusedEdit.broken(
                    ErrorCode.LIMIT, path, Limits.of(type) + " are allowed, and as many are there already");
        }
    }

    boolean hasRoom(RowType type, @Nullable String agency) {
        long size = type.isCard()
                ? now.rows()
                        .filter(row -> row.type().isCard() && Objects.equals(row.agency(), agency))
                        .count()
                : now.rows(type).stream()
                        .filter(row -> Objects.equals(row.agency(), agency))
                        .count();
        return size < Limits.of(type);
    }

    /** One change for each row that differs from what stood before the command; an agency goes after all that was its own. */
    List<RowChange> changes() {
        var changes = new ArrayList<RowChange>();
        var goneAgencies = new ArrayList<RowChange>();
        for (RowKey key : touched) {
            Row old = before.find(key).orElse(null);
            Row after = now.find(key).orElse(null);
            if (!Objects.equals(old, after)) {
                boolean isGoneAgency = key.type() == RowType.AGENCIES && after == null;
                (isGoneAgency ? goneAgencies : changes).add(new RowChange(key, old, after));
            }
        }
        changes.addAll(goneAgencies);
        return changes;
    }

    List<Overwritten> overwritten() {
        return overwritten;
    }
}
