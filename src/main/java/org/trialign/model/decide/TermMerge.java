package org.trialign.model.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Resource;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Term;
import org.trialign.model.Thing;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Mentions;
import org.trialign.model.format.Path;

/**
 * Makes one term of two, in one change: cards, other terms and agreements that referred to the one refer to the other,
 * also inside private drafts (design §3). The keys of findings stay as they are: what was said of a finding was said of
 * the words that it had.
 */
final class TermMerge {
    static final String OP = "mergeTerms";

    private static final String PARENT = "parent";

    private final Draft draft;
    private final TermEdits terms;

    TermMerge(Draft draft, TermEdits terms) {
        this.draft = draft;
        this.terms = terms;
    }

    void merge(Edit.MergeTerms merge, Path path) {
        RowType list = merge.list();
        Row from = draft.term(list, merge.from());
        Row into = draft.term(list, merge.into());
        requireFit(from, into, path);
        keepOffCircle(from, into);
        for (Row row : List.copyOf(draft.now().rows().toList())) {
            if (row.type() == RowType.POPULATION_OVERLAPS) {
                continue;
            }
            Thing changed = Mentions.replaced(row.thing(), list, from.id(), into.id());
            if (!changed.equals(row.thing())) {
                draft.put(row.with(changed));
            }
        }
        overlaps(from, into);
        terms.drop(draft.term(list, from.id()));
    }

    private void requireFit(Row from, Row into, Path path) {
        Path at = path.member("into");
        if (from.id().equals(into.id())) {
            throw RefusedEdit.broken(ErrorCode.VALUE, at, "a term can't be merged with itself");
        }
        Optional<String> owner = draft.proposerOf(into);
        if (owner.isPresent() && !owner.equals(draft.proposerOf(from))) {
            throw RefusedEdit.broken(ErrorCode.VALUE, at, "it is only proposed: accept it first");
        }
        if (from.thing() instanceof Resource one
                && into.thing() instanceof Resource other
                && one.unit() != null
                && !one.unit().equals(other.unit())) {
            throw RefusedEdit.broken(
                    ErrorCode.UNIT,
                    at,
                    "the one counts in \"" + one.unit() + "\", the other "
                            + (other.unit() == null ? "has no unit" : "in \"" + other.unit() + "\""));
        }
    }

    /** A term that is merged into one below it makes room: that one takes its place in the tree. */
    private void keepOffCircle(Row from, Row into) {
        if (!(from.thing() instanceof Term upper)) {
            return;
        }
        String at = parent(into);
        while (at != null && !at.equals(from.id())) {
            at = parent(draft.term(from.type(), at));
        }
        if (at != null) {
            draft.put(into.with(FieldEdit.with(into.thing(), PARENT, upper.parent())));
        }
    }

    private static @Nullable String parent(Row row) {
        return row.thing() instanceof Term term ? term.parent() : null;
    }

    private void overlaps(Row from, Row into) {
        for (Row row : new ArrayList<>(draft.now().rows(RowType.POPULATION_OVERLAPS))) {
            if (row.thing() instanceof PopulationOverlap pair && Mentions.has(pair, from.type(), from.id())) {
                draft.drop(row.key());
                var changed = (PopulationOverlap) Mentions.replaced(pair, from.type(), from.id(), into.id());
                boolean isPair = !Objects.equals(changed.first(), changed.second());
                if (isPair && draft.overlap(changed.first(), changed.second()).isEmpty()) {
                    draft.put(new Row(RowType.POPULATION_OVERLAPS, null, row.position(), changed));
                }
            }
        }
    }
}
