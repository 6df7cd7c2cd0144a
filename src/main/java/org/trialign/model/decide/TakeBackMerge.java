package org.trialign.model.decide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trialign.model.Change;
import org.trialign.model.Edit;
import org.trialign.model.Input;
import org.trialign.model.Later.What;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Term;
import org.trialign.model.Thing;
import org.trialign.model.format.Circles;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Field;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;
import org.trialign.model.format.Schema;
import org.trialign.model.format.UnitRule;

/**
 * Takes back that one word was made of two, or does it again. What still refers to the word as the change left it refers to
 * the other one again, also inside private drafts. What was set otherwise since stays, and is no reason to refuse: the
 * reason would tell of cards that the facilitator can't read.
 */
final class TakeBackMerge {
    private final Draft draft;
    private final TermEdits terms;
    private final Rights rights;
    private final Since since;
    private final List<RowChange> rows;

    TakeBackMerge(Draft draft, TermEdits terms, Outside outside, Change target) {
        this.draft = draft;
        this.terms = terms;
        rights = outside.rights();
        rows = target.rows();
        since = new Since(draft, outside.past(), target.revision());
    }

    void all() {
        words().filter(TakeBack::isGone).forEach(row -> restore(row.latest()));
        words().filter(TakeBack::isMade).forEach(row -> requireThere(row.latest()));
        var standing = new HashMap<RowKey, Row>();
        rows.stream()
                .filter(row -> !TakeBack.isMade(row) && !TakeBack.isGone(row))
                .forEach(row -> revert(row, standing));
        keepOffCircles(standing);
        rows.stream()
                .filter(row -> row.key().type() == RowType.POPULATION_OVERLAPS)
                .forEach(this::overlap);
        words().filter(TakeBack::isMade).forEach(row -> drop(row.latest()));
    }

    private Stream<RowChange> words() {
        return rows.stream().filter(row -> row.key().type().isWord());
    }

    /** The word, and whose it was if it was only proposed; without what it referred to and is gone. */
    private void restore(Row word) {
        Optional<Row> there = draft.now().find(word.key());
        if (there.isPresent()) {
            requireRight(there.get());
            throw since.refusal(What.BACK, word.key(), null);
        }
        draft.requireRoom(word.type(), null, Path.ROOT);
        rows.stream()
                .map(RowChange::latest)
                .filter(row -> row.thing() instanceof Proposal proposal
                        && proposal.term().equals(word.id())
                        && proposal.list() == word.type())
                .forEach(this::propose);
        draft.put(word.with(new GoneWords(draft).without(word)));
        requireRight(word);
    }

    private void propose(Row row) {
        Proposal proposal = (Proposal) row.thing();
        if (draft.now().find(RowType.AGENCIES, proposal.agency()).isEmpty()) {
            throw RefusedEdit.notFound("agency");
        }
        draft.put(row);
    }

    private void requireThere(Row word) {
        requireRight(draft.now().find(word.key()).orElseThrow(() -> since.refusal(What.REMOVED, word.key(), null)));
    }

    /** Who accepts words merges them. */
    private void requireRight(Row word) {
        rights.refusal(new Edit.AcceptTerm(word.type(), word.id()), draft.now(), id -> Optional.empty())
                .ifPresent(refusal -> {
                    throw RefusedEdit.because(refusal);
                });
    }

    private void revert(RowChange row, Map<RowKey, Row> standing) {
        draft.now().find(row.key()).ifPresent(now -> {
            Row back =
                    now.with(reverted(Objects.requireNonNull(row.before()), Objects.requireNonNull(row.after()), now));
            if (!back.equals(now) && fits(back)) {
                standing.put(now.key(), now);
                draft.put(back);
            }
        });
    }

    private static Thing reverted(Row before, Row after, Row now) {
        Thing thing = now.thing();
        for (Field field : Schema.of(now.type()).fields()) {
            Object was = FieldsBack.value(before.thing(), field);
            Object left = FieldsBack.value(after.thing(), field);
            if (!Objects.equals(was, left) && Objects.equals(FieldsBack.value(now.thing(), field), left)) {
                thing = FieldEdit.with(thing, field.name(), field.get((Record) before.thing()));
            }
        }
        return thing;
    }

    /** What it would refer to then may have been changed since. */
    private boolean fits(Row row) {
        var errors = new Errors();
        new References(draft.ids(), errors).check((Record) row.thing(), draft.ownerOf(row), Path.ROOT);
        if (row.thing() instanceof Input input) {
            new UnitRule(draft.ids(), errors).check(input, Path.ROOT);
        }
        return errors.isEmpty();
    }

    /** A tree that was turned round since keeps the branch that would close a circle. */
    private void keepOffCircles(Map<RowKey, Row> standing) {
        Optional<Row> onCircle;
        do {
            onCircle = standing.values().stream()
                    .filter(row -> row.thing() instanceof Term)
                    .filter(row -> circles(row.type()).contains(row.id()))
                    .findFirst();
            onCircle.ifPresent(row -> {
                draft.put(row);
                standing.remove(row.key());
            });
        } while (onCircle.isPresent());
    }

    private Set<String> circles(RowType list) {
        return Circles.find(
                draft.now().rows(list).stream().map(row -> (Term) row.thing()).toList());
    }

    private void overlap(RowChange row) {
        PopulationOverlap pair = (PopulationOverlap) row.latest().thing();
        if (TakeBack.isMade(row)) {
            draft.overlap(pair.first(), pair.second()).ifPresent(now -> draft.drop(now.key()));
        } else if (draft.overlap(pair.first(), pair.second()).isEmpty()
                && draft.hasRoom(RowType.POPULATION_OVERLAPS, null)
                && fits(row.latest())) {
            draft.put(row.latest());
        }
    }

    /** Who uses it now is not told: it may be a private draft. */
    private void drop(Row word) {
        if (TermUses.isUsed(draft.now(), word.type(), word.id())) {
            throw since.wordInUse(word.key());
        }
        terms.drop(word);
    }
}
