package org.trialign.audience;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Proposal;
import org.trialign.model.Refusal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Switch;

/** The part of {@link May} that speaks of the frame: the problem, the vocabulary and the agencies (design §3). */
final class MayFrame {
    private static final Optional<Refusal> ALLOWED = Optional.empty();
    private static final String MISSION = "mission";

    private final Member viewer;
    private final Snapshot now;
    private final Sight sight;

    MayFrame(Member viewer, Snapshot now, Sight sight) {
        this.viewer = viewer;
        this.now = now;
        this.sight = sight;
    }

    /** What is everybody's. */
    Optional<Refusal> change() {
        if (viewer.role() != Role.FACILITATOR) {
            return May.forbidden("Only a facilitator changes the frame.");
        }
        return Switches.isOn(now, Switch.FRAME, null)
                ? ALLOWED
                : May.forbidden("The problem and the vocabulary can't be changed now.");
    }

    /** A proposed term is changed by its agency, and by facilitators while they may accept it. */
    Optional<Refusal> changeTerm(RowType list, String id) {
        return onTerm(list, id, () -> {
            String proposer = proposer(id);
            return proposer == null || viewer.role() == Role.FACILITATOR
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
        if (viewer.role() != Role.FACILITATOR) {
            return May.forbidden("Only a facilitator accepts and merges terms.");
        }
        return Switches.takesTerms(now) ? ALLOWED : May.forbidden("The workshop is closed.");
    }

    /** Who may edit own cards may propose terms. */
    Optional<Refusal> propose(String agency) {
        if (!hasAgency(agency)) {
            return May.notFound("agency", agency);
        }
        if (!Membership.writesFor(viewer, agency, now)) {
            return May.forbidden("Only the people of an agency propose terms for it.");
        }
        return Switches.isOn(now, Switch.PROPOSE_TERMS, agency)
                ? ALLOWED
                : May.forbidden("Terms can't be proposed now.");
    }

    /** The mission stands in the triangle: it is its lead's; a deputy doesn't set it. */
    Optional<Refusal> setAgency(Edit.SetAgency set) {
        String agency = set.agency();
        if (!hasAgency(agency)) {
            return May.notFound("agency", agency);
        }
        if (!set.field().equals(MISSION)) {
            return change();
        }
        if (viewer.role() == Role.AGENCY_EDITOR || !Membership.writesFor(viewer, agency, now)) {
            return May.forbidden("Only its own lead sets the mission of an agency.");
        }
        return Switches.isOn(now, Switch.CARDS, agency) ? ALLOWED : May.forbidden("The mission can't be changed now.");
    }

    Optional<Refusal> changeAgency(String agency, @Nullable String before) {
        if (!hasAgency(agency)) {
            return May.notFound("agency", agency);
        }
        return before == null || hasAgency(before) ? change() : May.notFound("agency", before);
    }

    private Optional<Refusal> onTerm(RowType list, String id, Supplier<Optional<Refusal>> judge) {
        return now.find(list, id)
                .filter(sight::shows)
                .map(row -> judge.get())
                .orElseGet(() -> May.notFound("term", id));
    }

    private @Nullable String proposer(String term) {
        return now.find(RowType.PROPOSALS, term)
                .map(Row::thing)
                .map(thing -> ((Proposal) thing).agency())
                .orElse(null);
    }

    private boolean hasAgency(String agency) {
        return now.find(RowType.AGENCIES, agency).isPresent();
    }
}
