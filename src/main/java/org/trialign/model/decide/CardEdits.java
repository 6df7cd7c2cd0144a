package org.trialign.model.decide;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trialign.model.CardLink;
import org.trialign.model.Edit;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import org.trialign.model.Thing;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;
import org.trialign.model.format.ThingJson;

/** Adds, changes and removes cards. */
final class CardEdits {
    private static final Set<String> FIXED = Set.of("id");

    private final Draft draft;
    private final Names names;
    private final Units units;

    CardEdits(Draft draft, Names names, Units units) {
        this.draft = draft;
        this.names = names;
        this.units = units;
    }

    void add(Edit.AddCard add, Path path) {
        Path at = path.member("value");
        draft.requireAgency(add.agency());
        draft.requireRoom(add.list(), add.agency(), at);
        NewThing sent = NewThing.read(add.list(), add.value(), at);
        var errors = new Errors();
        new References(draft.ids(), errors).check((Record) sent.thing(), add.agency(), at);
        RefusedEdit.ifBroken(errors);
        Thing card = sent.withId(names.make(add.agency(), sent.name(), at));
        draft.append(add.list(), add.agency(), card);
        units.added(card.id(), path);
    }

    void set(Edit.SetField set, Path path) {
        Row card = draft.now().card(set.card()).orElseGet(() -> bringBack(set.card(), path));
        new FieldEdit(draft).set(card, set.field(), FIXED, set.value(), path);
        units.set(set, path);
    }

    void move(Edit.MoveCard move) {
        Row card = draft.now().card(move.card()).orElseThrow(() -> RefusedEdit.notFound("card"));
        new Order(draft).move(card, move.before());
    }

    private Row bringBack(String card, Path path) {
        History.Removal removal = draft.history().removal(card).orElseThrow(() -> RefusedEdit.notFound("card"));
        return new Comeback(draft, removal).card(path);
    }

    /** With its links, its cross links and its place in every {@code about} (workshop-format.md §9). */
    void remove(Edit.RemoveCard remove) {
        Optional<Row> found = draft.now().card(remove.card());
        if (found.isEmpty()) {
            if (draft.history().removal(remove.card()).isPresent()) {
                return;
            }
            throw RefusedEdit.notFound("card");
        }
        Row card = found.get();
        if (draft.isEditedByAnother(card.key())) {
            throw RefusedEdit.stale(
                    "Somebody changed this card meanwhile.",
                    ThingJson.write(card.thing()).toString());
        }
        draft.drop(card.key());
        dropLinks(card.id());
        if (card.type() == RowType.VALUES) {
            dropFromAbout(card);
        }
    }

    private void dropLinks(String card) {
        Stream.of(RowType.LINKS, RowType.CROSS_LINKS)
                .flatMap(list -> List.copyOf(draft.now().rows(list)).stream())
                .filter(row -> row.thing() instanceof CardLink link && link.isAt(card))
                .forEach(row -> draft.drop(row.key()));
    }

    /** A stakeholder card that spoke about this value alone goes too; else it would speak about everything. */
    private void dropFromAbout(Row value) {
        for (Row row : List.copyOf(draft.now().rows(RowType.STAKEHOLDERS))) {
            if (row.thing() instanceof Stakeholder card && card.about().contains(value.id())) {
                List<String> left = card.about().stream()
                        .filter(id -> !id.equals(value.id()))
                        .toList();
                if (left.isEmpty()) {
                    draft.drop(row.key());
                } else {
                    draft.put(row.with(card.withAbout(left)));
                }
            }
        }
    }
}
