package org.trialign.model.decide;

import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Path;

/** Who is in the workshop, and as what. A workshop always keeps a facilitator. */
final class MemberEdits {
    private final Draft draft;

    MemberEdits(Draft draft) {
        this.draft = draft;
    }

    void move(Edit.MoveMember move, Path path) {
        Row row = member(move.account());
        requireFit(move.role(), move.agency(), path);
        Member member = (Member) row.thing();
        draft.put(row.with(new Member(member.account(), member.name(), move.role(), move.agency())));
        requireFacilitator(path.member("role"));
        endHelpWithoutAnybody(member.agency());
    }

    void remove(Edit.RemoveMember remove, Path path) {
        Row row = member(remove.account());
        draft.drop(row.key());
        requireFacilitator(path.member("account"));
        endHelpWithoutAnybody(((Member) row.thing()).agency());
    }

    /** Who comes next didn't ask for help: their draft is private. */
    private void endHelpWithoutAnybody(@Nullable String agency) {
        if (agency != null && draft.now().asksForHelp(agency) && !draft.now().hasMembers(agency)) {
            draft.drop(new RowKey(RowType.HELP, agency));
        }
    }

    private Row member(String account) {
        return draft.now().find(RowType.MEMBERS, account).orElseThrow(() -> RefusedEdit.notFound("member"));
    }

    /** Leads and deputies speak for an agency, nobody else does. */
    private void requireFit(Role role, @Nullable String agency, Path path) {
        boolean speaks = role.speaksForAnAgency();
        if (agency != null) {
            draft.requireAgency(agency);
        }
        if (speaks != (agency != null)) {
            throw RefusedEdit.broken(
                    ErrorCode.VALUE,
                    path.member("agency"),
                    speaks ? "a lead or deputy speaks for an agency" : "facilitators and observers have no agency");
        }
    }

    private void requireFacilitator(Path path) {
        boolean isLed = draft.now().members().stream().anyMatch(member -> member.role() == Role.FACILITATOR);
        if (!isLed) {
            throw RefusedEdit.broken(ErrorCode.VALUE, path, "a workshop keeps at least one facilitator");
        }
    }
}
