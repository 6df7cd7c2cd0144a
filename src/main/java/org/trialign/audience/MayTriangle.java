package org.trialign.audience;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Switch;

/** The part of {@link May} that speaks of one agency's triangle: its cards and its links. */
final class MayTriangle {
    private final Asking asking;
    private final Function<String, Optional<Row>> removedSinceBase;

    /** @param removedSinceBase the last image of a card that another command removed after the base of this one */
    MayTriangle(Asking asking, Function<String, Optional<Row>> removedSinceBase) {
        this.asking = asking;
        this.removedSinceBase = removedSinceBase;
    }

    Optional<Refusal> editCard(String id) {
        return asking.now()
                .card(id)
                .or(() -> removedSinceBase.apply(id))
                .filter(asking.sight()::shows)
                .map(row -> writeTriangle(String.valueOf(row.agency())))
                .orElseGet(() -> Asking.notFound("card", id));
    }

    Optional<Refusal> moveCard(Edit.MoveCard move) {
        return editCard(move.card()).or(() -> seesNeighbour(move.before()));
    }

    private Optional<Refusal> seesNeighbour(@Nullable String before) {
        return before == null || asking.sight().showsCard(before) ? Asking.ALLOWED : Asking.notFound("card", before);
    }

    Optional<Refusal> addTo(String agency) {
        return asking.hasAgency(agency) ? writeTriangle(agency) : Asking.notFound("agency", agency);
    }

    Optional<Refusal> addLink(Edit.AddLink add) {
        return addTo(add.agency()).or(() -> asking.seesEnds(add.value()));
    }

    Optional<Refusal> editLink(String agency, String from, String to) {
        String id = from + ">" + to;
        return asking.now()
                .find(RowType.LINKS, id)
                .filter(row -> agency.equals(row.agency()))
                .filter(asking.sight()::shows)
                .map(row -> writeTriangle(agency))
                .orElseGet(() -> Asking.notFound("link", id));
    }

    /** What is taken back is judged row by row, as edits of these rows are. */
    Optional<Refusal> lookBack() {
        return asking.viewer().role() == Role.OBSERVER ? Asking.forbidden("Observers change nothing.") : Asking.ALLOWED;
    }

    private Optional<Refusal> writeTriangle(String agency) {
        if (!asking.writesFor(agency)) {
            return Asking.forbidden("Only the people of " + asking.nameOf(agency) + " change its triangle.");
        }
        return asking.whenOn(Switch.CARDS, agency, "Cards can't be changed now.");
    }
}
