package org.trialign.model.decide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Input;
import org.trialign.model.Resource;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Mentions;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;
import tools.jackson.databind.node.ObjectNode;

/** Adds, changes, orders and removes facets and the terms of the vocabulary. */
final class TermEdits {
    private static final Set<String> FIXED = Set.of("id");
    /** How ids of terms begin, as in the files written by hand. */
    private static final Map<RowType, String> PREFIXES = Map.of(
            RowType.FACETS, "fa",
            RowType.POPULATIONS, "pop",
            RowType.PLACES, "pl",
            RowType.TIMES, "ti",
            RowType.CONDITIONS, "co",
            RowType.FUNCTIONS, "fn",
            RowType.TERMS, "tm",
            RowType.AUTHORIZERS, "au",
            RowType.RESOURCES, "re");

    private final Draft draft;
    private final Names names;
    private final Trees trees;

    TermEdits(Draft draft, Names names, Trees trees) {
        this.draft = draft;
        this.names = names;
        this.trees = trees;
    }

    void add(Edit.AddTerm add, Path path) {
        append(add.list(), null, add.value(), path);
    }

    /**
     * Adds a term at the end of its list.
     *
     * @param agency whose own it is to be; null: everybody's
     * @return its id
     */
    String append(RowType list, @Nullable String agency, ObjectNode value, Path path) {
        Path at = path.member("value");
        draft.requireRoom(list, null, at);
        NewThing sent = NewThing.read(list, value, at);
        var errors = new Errors();
        new References(draft.ids(), errors).check((Record) sent.thing(), agency, at);
        RefusedEdit.ifBroken(errors);
        Thing term = sent.withId(names.make(Objects.requireNonNull(PREFIXES.get(list)), sent.name(), at));
        draft.append(list, null, term);
        return term.id();
    }

    void set(Edit.SetTerm set, Path path) {
        Row row = draft.term(set.list(), set.id());
        new FieldEdit(draft).set(row, set.field(), FIXED, set.value(), path);
        trees.set(set.list(), set.id(), set.field(), path);
        if (draft.term(set.list(), set.id()).thing() instanceof Resource resource) {
            renameUnit(resource);
        }
    }

    /** Inputs that repeat the unit of their resource go on doing so, also in drafts that nobody else can mend. */
    private void renameUnit(Resource resource) {
        for (Row row : List.copyOf(draft.now().rows(RowType.INPUTS))) {
            if (row.thing() instanceof Input input
                    && resource.id().equals(input.resource())
                    && input.unit() != null
                    && !Objects.equals(input.unit(), resource.unit())) {
                draft.put(row.with(input.withUnit(resource.unit())));
            }
        }
    }

    void move(Edit.MoveTerm move) {
        new Order(draft).move(draft.term(move.list(), move.id()), move.before());
    }

    /** How many private drafts refer to it is not told. */
    void remove(Edit.RemoveTerm remove, Path path) {
        Row row = draft.term(remove.list(), remove.id());
        if (TermUses.isUsed(draft.now(), remove.list(), remove.id())) {
            long cards = TermUses.revealedCards(draft.now(), remove.list(), remove.id());
            throw RefusedEdit.broken(
                    ErrorCode.UNKNOWN_ID,
                    path.member("id"),
                    "A term in use can't be deleted, only merged"
                            + (cards == 0 ? "" : "; " + cards + " of the revealed cards refer to it"));
        }
        drop(row);
    }

    /** Takes a term that nothing refers to any more. */
    void drop(Row term) {
        for (Row pair : List.copyOf(draft.now().rows(RowType.POPULATION_OVERLAPS))) {
            if (Mentions.has((Record) pair.thing(), term.type(), term.id())) {
                draft.drop(pair.key());
            }
        }
        draft.drop(new RowKey(RowType.PROPOSALS, term.id()));
        draft.drop(term.key());
    }
}
