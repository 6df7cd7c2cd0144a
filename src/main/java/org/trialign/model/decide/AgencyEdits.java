package org.trialign.model.decide;

import java.util.List;
import java.util.Set;
import org.trialign.model.Agency;
import org.trialign.model.Edit;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Mentions;
import org.trialign.model.format.Path;

/** Adds, changes, orders and removes agencies. */
final class AgencyEdits {
    private static final Set<String> FIXED = Set.of("id");
    /** What goes with its agency and holds none of anybody's work. */
    private static final Set<RowType> GOES_ALONG =
            Set.of(RowType.REVEALS, RowType.SWITCHES, RowType.HELP, RowType.USUALS, RowType.PROPOSALS);

    private final Draft draft;
    private final Names names;
    private final TermEdits terms;
    private final Past past;

    AgencyEdits(Draft draft, Names names, TermEdits terms, Past past) {
        this.draft = draft;
        this.names = names;
        this.terms = terms;
        this.past = past;
    }

    void add(Edit.AddAgency add, Path path) {
        Path at = path.member("value");
        draft.requireRoom(RowType.AGENCIES, null, at);
        NewThing sent = NewThing.read(RowType.AGENCIES, add.value(), at);
        Set<String> marks = new java.util.HashSet<>();
        draft.now().rows(RowType.AGENCIES).forEach(row -> marks.add(AgencyMarks.of(row.id())));
        String id = AgencyMarks.next(((Agency) sent.thing()).name(), mark -> marks.contains(mark) || isTaken(mark));
        Thing agency = sent.withId(id);
        names.take(id, sent.name(), at);
        draft.append(RowType.AGENCIES, null, agency);
    }

    /** What lies in the bin of an agency that is gone, and whom its links let in, is not for the next one. */
    private boolean isTaken(String id) {
        return names.isTaken(id)
                || draft.original(new RowKey(RowType.AGENCIES, id)).isPresent()
                || past.hadAgency(id);
    }

    void set(Edit.SetAgency set, Path path) {
        new FieldEdit(draft).set(find(set.agency()), set.field(), FIXED, set.value(), path);
    }

    void move(Edit.MoveAgency move) {
        new Order(draft).move(find(move.agency()), move.before());
    }

    void remove(Edit.RemoveAgency remove, Path path) {
        Row agency = find(remove.agency());
        boolean isNeeded =
                draft.now().rows().anyMatch(row -> !GOES_ALONG.contains(row.type()) && isOf(row, agency.id()));
        if (isNeeded) {
            throw RefusedEdit.broken(
                    ErrorCode.UNKNOWN_ID,
                    path.member("agency"),
                    "An agency that has cards or people, or that an agreement names, can't be removed");
        }
        for (Row row : List.copyOf(draft.now().rows().toList())) {
            if (GOES_ALONG.contains(row.type()) && isOf(row, agency.id())) {
                draft.drop(row.key());
                if (row.thing() instanceof Proposal proposal) {
                    terms.drop(draft.term(proposal.list(), proposal.term()));
                }
            }
        }
        draft.drop(agency.key());
    }

    private static boolean isOf(Row row, String agency) {
        return agency.equals(row.agency()) || Mentions.has((Record) row.thing(), RowType.AGENCIES, agency);
    }

    private Row find(String agency) {
        return draft.now().find(RowType.AGENCIES, agency).orElseThrow(() -> RefusedEdit.notFound("agency"));
    }
}
