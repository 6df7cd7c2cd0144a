package org.trialign.model.decide;

import org.trialign.model.Edit;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;

/** Terms that an agency proposes, and what a facilitator says to them. */
final class ProposalEdits {
    private final Draft draft;
    private final TermEdits terms;

    ProposalEdits(Draft draft, TermEdits terms) {
        this.draft = draft;
        this.terms = terms;
    }

    void propose(Edit.ProposeTerm propose, Path path) {
        draft.requireAgency(propose.agency());
        String id = terms.append(propose.list(), propose.agency(), propose.value(), path);
        draft.append(RowType.PROPOSALS, null, new Proposal(id, propose.list(), propose.agency(), null));
    }

    /** What the term itself refers to must be everybody's before it. One that is everybody's already stays so. */
    void accept(Edit.AcceptTerm accept, Path path) {
        Row term = draft.term(accept.list(), accept.id());
        draft.proposal(term).ifPresent(proposal -> draft.drop(proposal.key()));
        var errors = new Errors();
        new References(draft.ids(), errors).check((Record) term.thing(), null, path);
        if (!errors.isEmpty()) {
            throw RefusedEdit.broken(
                    ErrorCode.UNKNOWN_ID, path.member("id"), "it refers to another proposed term: accept that first");
        }
    }

    /** The agency keeps it, and nobody else ever meets it: it can't be taken away, for cards may be made with it. */
    void refuse(Edit.RefuseTerm refuse) {
        Row term = draft.term(refuse.list(), refuse.id());
        Row row = draft.proposal(term).orElseThrow(() -> RefusedEdit.notFound("proposal"));
        Proposal open = (Proposal) row.thing();
        draft.put(row.with(new Proposal(open.term(), open.list(), open.agency(), true)));
    }
}
