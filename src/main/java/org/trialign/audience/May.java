package org.trialign.audience;

import java.util.Optional;
import java.util.function.Function;
import org.trialign.model.Edit;
import org.trialign.model.Member;
import org.trialign.model.Refusal;
import org.trialign.model.Refusal.NotFound;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Standing;

/**
 * May this member do this now? A right is role × switch × reveal (design §3). What the member doesn't see is answered
 * like what doesn't exist, before anything else is looked at.
 */
public final class May {
    private final Asking asking;
    private final MayTriangle triangle;
    private final MayCrossLinks crossLinks;
    private final MayStage stage;
    private final MayFrame frame;
    private final MayFindings findings;

    private May(Asking asking, Function<String, Optional<Row>> removedSinceBase, FindingsLookup findings) {
        this.asking = asking;
        triangle = new MayTriangle(asking, removedSinceBase);
        crossLinks = new MayCrossLinks(asking);
        stage = new MayStage(asking);
        frame = new MayFrame(asking);
        this.findings = new MayFindings(asking, findings);
    }

    /**
     * For one who asks several things of one state, as a screen does; nothing is known of an earlier one, so what is gone is
     * not found.
     *
     * @param viewer as a member of {@code now}
     */
    public static May of(Member viewer, Snapshot now) {
        return new May(Asking.of(viewer, now), id -> Optional.empty(), new FindingsLookup(revision -> now));
    }

    /** Empty if the viewer may; else {@link NotFound} or {@link Refusal.Forbidden}. */
    public Optional<Refusal> refusal(Edit edit) {
        return standing(edit).or(() -> judge(edit));
    }

    /**
     * Empty if the viewer may; else {@link NotFound} or {@link Refusal.Forbidden}, never another refusal. Judges the right alone:
     * what is malformed in an edit is left to {@code decide}.
     *
     * @param viewer as a member of {@code now}
     * @param now the snapshot with the earlier edits of the same command in it, so that what they made can be named
     * @param removedSinceBase the last image of a card, by id, that another command removed after the base of this one
     * @param findings where to look for the findings that an edit names
     */
    public static Optional<Refusal> refusal(
            Member viewer,
            Edit edit,
            Snapshot now,
            Function<String, Optional<Row>> removedSinceBase,
            FindingsLookup findings) {
        return new May(Asking.of(viewer, now), removedSinceBase, findings).refusal(edit);
    }

    /** As above, when nothing is known of an earlier state: what is gone is not found. */
    public static Optional<Refusal> refusal(
            Member viewer, Edit edit, Snapshot now, Function<String, Optional<Row>> removedSinceBase) {
        return refusal(viewer, edit, now, removedSinceBase, new FindingsLookup(revision -> now));
    }

    private Optional<Refusal> judge(Edit edit) {
        return switch (edit) {
            case Edit.SetField set -> triangle.editCard(set.card());
            case Edit.RemoveCard remove -> triangle.editCard(remove.card());
            case Edit.MoveCard move -> triangle.moveCard(move);
            case Edit.AddCard add -> triangle.addTo(add.agency());
            case Edit.AddLink add -> triangle.addLink(add);
            case Edit.SetLink set -> triangle.editLink(set.agency(), set.from(), set.to());
            case Edit.RemoveLink remove -> triangle.editLink(remove.agency(), remove.from(), remove.to());
            case Edit.AddCrossLink add -> crossLinks.draw(add.value());
            case Edit.SetCrossLink set -> crossLinks.change(set.id());
            case Edit.RemoveCrossLink remove -> crossLinks.change(remove.id());
            case Edit.AgreeCrossLink agree -> crossLinks.agree(agree.id());
            case Edit.SetUsual usual -> triangle.addTo(usual.agency());
            case Edit.Undo undo -> triangle.lookBack();
            case Edit.Redo redo -> triangle.lookBack();
            case Edit.PutBack putBack -> triangle.editCard(putBack.card());
            case Edit.SetPhase phase -> stage.facilitate("moves the workshop to another phase", null);
            case Edit.SetSwitch flip -> stage.facilitate("flips switches", flip.agency());
            case Edit.RevealAgency reveal -> stage.facilitate("reveals an agency", reveal.agency());
            case Edit.MoveMember move -> stage.facilitate("moves people", move.agency());
            case Edit.RemoveMember remove -> stage.facilitate("removes people", null);
            case Edit.SetStanding set -> stage.facilitate("archives or deletes a workshop", null);
            case Edit.ResetSwitches reset -> stage.facilitate("flips switches", reset.agency());
            case Edit.HideAgency hide -> stage.facilitate("hides an agency", hide.agency());
            case Edit.AskForHelp ask -> stage.askForHelp(ask.agency());
            case Edit.EndHelp end -> stage.endHelp(end.agency());
            case Edit.SetWall wall -> stage.facilitate("sets the wall", null);
            case Edit.PointAt point -> stage.pointAt(point.target());
            case Edit.Pin pin -> findings.settle(pin.key());
            case Edit.Unpin unpin -> findings.takeBack(RowType.PINS, unpin.key());
            case Edit.Dismiss dismiss -> findings.settle(dismiss.key());
            case Edit.Reopen reopen -> findings.takeBack(RowType.DISMISSALS, reopen.key());
            case Edit.Nod nod -> findings.nod(nod.key());
            case Edit.ShareFault share -> findings.share(share.key());
            case Edit.UnshareFault unshare -> findings.unshare(unshare.key());
            case Edit.SetProblem set -> frame.change();
            case Edit.SetWorkshop set -> frame.change();
            case Edit.AddTerm add -> frame.change();
            case Edit.SetTerm set -> frame.changeTerm(set.list(), set.id());
            case Edit.RemoveTerm remove -> frame.changeTerm(remove.list(), remove.id());
            case Edit.MoveTerm move -> frame.moveTerm(move);
            case Edit.MergeTerms merge -> frame.merge(merge);
            case Edit.SetOverlap set -> frame.change();
            case Edit.RemoveOverlap remove -> frame.change();
            case Edit.ProposeTerm propose -> frame.propose(propose.agency());
            case Edit.AcceptTerm accept -> frame.answer(accept.list(), accept.id());
            case Edit.RefuseTerm refuse -> frame.answer(refuse.list(), refuse.id());
            case Edit.AddAgency add -> frame.change();
            case Edit.SetAgency set -> frame.setAgency(set);
            case Edit.MoveAgency move -> frame.changeAgency(move.agency(), move.before());
            case Edit.RemoveAgency remove -> frame.changeAgency(remove.agency(), null);
        };
    }

    /** Empty unless the viewer may do nothing at all: observers read (doors.md), whatever they name. */
    public static Optional<Refusal> ofAnything(Member viewer, Snapshot now) {
        boolean reads = viewer.role() == Role.OBSERVER && now.standing() != Standing.State.DELETED;
        return reads ? Asking.forbidden("Observers read; they change nothing.") : Asking.ALLOWED;
    }

    /** In an archived workshop nothing is changed but that it is; a deleted one isn't there. */
    private Optional<Refusal> standing(Edit edit) {
        if (edit instanceof Edit.SetStanding && asking.viewer().role() == Role.FACILITATOR) {
            return Asking.ALLOWED;
        }
        return switch (asking.now().standing()) {
            case ACTIVE -> Asking.ALLOWED;
            case ARCHIVED -> Asking.forbidden("This workshop is archived; a facilitator can bring it back.");
            case DELETED -> Optional.of(new NotFound("workshop"));
        };
    }
}
