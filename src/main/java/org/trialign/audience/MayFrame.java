package org.trialign.audience;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Proposal;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Switch;

/** The part of {@link May} that speaks of the frame: the problem, the vocabulary and the agencies (design §3). */
final class MayFrame {
    private static final String MISSION = "mission";

    private final Asking asking;

    MayFrame(Asking asking) {
        this.asking = asking;
    }

    /** What is everybody's. */
    Optional<Refusal> change() {
        if (asking.viewer().role() != Role.FACILITATOR) {
            return Asking.forbidden("Only a facilitator changes the frame.");
        }
        return asking.whenOn(Switch.FRAME, null, "The problem and the vocabulary can't be changed now.");
    }

    /** A proposed term is changed by its agency, and by facilitators while they may accept it. */
    Optional<Refusal> changeTerm(RowType list, String id) {
        return onTerm(list, id, () -> {
            String proposer = proposer(id);
            return proposer == null || asking.viewer().role() == Role.FACILITATOR
                    ? (proposer == null ? change() : settleTerms())
                    : propose(proposer);
        });
    }

    Optional<Refusal> moveTerm(Edit.MoveTerm move) {
        String before = move.before();
        return before == null
                ? changeTerm(move.list(), move.id())
                : onTerm(move.list(), before, () -> changeTerm(move.list(), move.id()));
    }

    Optional<Refusal> merge(Edit.MergeTerms merge) {
        return onTerm(merge.list(), merge.from(), () -> onTerm(merge.list(), merge.into(), this::settleTerms));
    }

    /** Accepts or refuses what an agency proposed. */
    Optional<Refusal> answer(RowType list, String id) {
        return onTerm(list, id, this::settleTerms);
    }

    private Optional<Refusal> settleTerms() {
        if (asking.viewer().role() != Role.FACILITATOR) {
            return Asking.forbidden("Only a facilitator accepts and merges terms.");
        }
        return Switches.takesTerms(asking.now()) ? Asking.ALLOWED : Asking.forbidden("The workshop is closed.");
    }

    /** Who may edit own cards may propose terms. */
    Optional<Refusal> propose(String agency) {
        if (!asking.hasAgency(agency)) {
            return Asking.notFound("agency", agency);
        }
        if (!asking.writesFor(agency)) {
            return Asking.forbidden("Only the people of an agency propose terms for it.");
        }
        return asking.whenOn(Switch.PROPOSE_TERMS, agency, "Terms can't be proposed now.");
    }

    /** The mission stands in the triangle: it is its lead's; a deputy doesn't set it. */
    Optional<Refusal> setAgency(Edit.SetAgency set) {
        String agency = set.agency();
        if (!asking.hasAgency(agency)) {
            return Asking.notFound("agency", agency);
        }
        if (!set.field().equals(MISSION)) {
            return change();
        }
        if (asking.viewer().role() == Role.AGENCY_EDITOR || !asking.writesFor(agency)) {
            return Asking.forbidden("Only its own lead sets the mission of an agency.");
        }
        return asking.whenOn(Switch.CARDS, agency, "The mission can't be changed now.");
    }

    Optional<Refusal> changeAgency(String agency, @Nullable String before) {
        if (!asking.hasAgency(agency)) {
            return Asking.notFound("agency", agency);
        }
        return before == null || asking.hasAgency(before) ? change() : Asking.notFound("agency", before);
    }

    private Optional<Refusal> onTerm(RowType list, String id, Supplier<Optional<Refusal>> judge) {
        return asking.now()
                .find(list, id)
                .filter(asking.sight()::shows)
                .map(row -> judge.get())
                .orElseGet(() -> Asking.notFound("term", id));
    }

    private @Nullable String proposer(String term) {
        return asking.now()
                .find(RowType.PROPOSALS, term)
                .map(Row::thing)
                .map(thing -> ((Proposal) thing).agency())
                .orElse(null);
    }
}
