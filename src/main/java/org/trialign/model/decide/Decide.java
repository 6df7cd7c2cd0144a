package org.trialign.model.decide;

import java.util.List;
import java.util.Optional;
import org.trialign.model.Change;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.Snapshot;
import org.trialign.model.format.EditJson;
import org.trialign.model.format.Path;

/** Decides commands (doors.md, Writing). */
public final class Decide {
    private final Draft draft;
    private final Names names;
    private final String actor;
    private final Outside outside;

    private Decide(Draft draft, Names names, String actor, Outside outside) {
        this.draft = draft;
        this.names = names;
        this.actor = actor;
        this.outside = outside;
    }

    /**
     * The rows that a command changes, or why it is refused.
     *
     * @param now what stands
     * @param sinceBase the changes after the command's base, oldest first; empty without a base
     * @param actor account of the sender
     */
    public static Decision decide(
            Snapshot now, Command command, List<Change> sinceBase, String actor, Outside outside) {
        var draft = new Draft(now, new History(sinceBase), actor);
        var names = new Names(outside.newIds(), draft);
        try {
            new Decide(draft, names, actor, outside).all(command.edits());
            return new Decision.Accepted(
                    draft.changes(), names.made(), kind(command), draft.overwritten(), draft.undoes());
        } catch (RefusedEdit refused) {
            return new Decision.Refused(refused.refusal());
        }
    }

    private void all(List<Edit> edits) {
        var units = new Units(draft);
        var trees = new Trees(draft);
        UndoEdits.requireAlone(edits);
        for (int i = 0; i < edits.size(); i++) {
            Path path = Path.ROOT.member("edits").entry(i);
            Edit edit = names.resolve(edits.get(i));
            Optional<Refusal> refusal = outside.rights().refusal(edit, draft.now(), card -> removed(edit, card));
            if (refusal.isPresent()) {
                throw RefusedEdit.because(refusal.get());
            }
            apply(edit, path, units, trees);
        }
        units.check();
        trees.check();
        Baselines.startAnewIfDue(draft);
    }

    private Optional<Row> removed(Edit edit, String card) {
        return draft.history().removedCard(card).or(() -> Optional.ofNullable(UndoEdits.image(edit, outside.past())));
    }

    private void apply(Edit edit, Path path, Units units, Trees trees) {
        var cards = new CardEdits(draft, names, units);
        var links = new LinkEdits(draft);
        var crossLinks = new CrossLinkEdits(draft, names);
        var stage = new StageEdits(draft);
        var findings = new FindingEdits(draft, actor, outside);
        var problem = new ProblemEdits(draft);
        var terms = new TermEdits(draft, names, trees);
        var overlaps = new OverlapEdits(draft);
        var proposals = new ProposalEdits(draft, terms);
        var undo = new UndoEdits(draft, terms, outside);
        var agencies = new AgencyEdits(draft, names, terms, outside.past());
        switch (edit) {
            case Edit.SetField set -> cards.set(set, path);
            case Edit.RemoveCard remove -> cards.remove(remove);
            case Edit.MoveCard move -> cards.move(move);
            case Edit.AddCard add -> cards.add(add, path);
            case Edit.AddLink add -> links.add(add, path);
            case Edit.SetLink set -> links.set(set, path);
            case Edit.RemoveLink remove -> links.remove(remove);
            case Edit.AddCrossLink add -> crossLinks.add(add, path);
            case Edit.SetCrossLink set -> crossLinks.set(set, path);
            case Edit.RemoveCrossLink remove -> crossLinks.remove(remove);
            case Edit.AgreeCrossLink agree -> crossLinks.agree(agree, path);
            case Edit.SetUsual usual -> new UsualEdit(draft).set(usual, path);
            case Edit.Undo edited -> undo.undo(edited);
            case Edit.Redo redo -> undo.redo();
            case Edit.PutBack putBack -> undo.putBack(putBack, path);
            case Edit.SetPhase phase -> stage.phase(phase);
            case Edit.SetSwitch flip -> stage.flip(flip);
            case Edit.RevealAgency reveal -> stage.reveal(reveal);
            case Edit.ResetSwitches reset -> stage.reset(reset);
            case Edit.HideAgency hide -> stage.hide(hide);
            case Edit.AskForHelp ask -> stage.askForHelp(ask);
            case Edit.EndHelp end -> stage.endHelp(end);
            case Edit.SetWall wall -> stage.setWall(wall);
            case Edit.PointAt point -> stage.pointAt(point);
            case Edit.Pin pin -> findings.pin(pin);
            case Edit.Unpin unpin -> findings.unpin(unpin);
            case Edit.Dismiss dismiss -> findings.dismiss(dismiss, path);
            case Edit.Reopen reopen -> findings.reopen(reopen);
            case Edit.Nod nod -> findings.nod(nod);
            case Edit.ShareFault share -> findings.share(share, path);
            case Edit.UnshareFault unshare -> findings.unshare(unshare);
            case Edit.SetProblem set -> problem.setProblem(set, path);
            case Edit.SetWorkshop set -> problem.setWorkshop(set, path);
            case Edit.AddTerm add -> terms.add(add, path);
            case Edit.SetTerm set -> terms.set(set, path);
            case Edit.RemoveTerm remove -> terms.remove(remove, path);
            case Edit.MoveTerm move -> terms.move(move);
            case Edit.MergeTerms merge -> new TermMerge(draft, terms).merge(merge, path);
            case Edit.SetOverlap set -> overlaps.set(set, path);
            case Edit.RemoveOverlap remove -> overlaps.remove(remove);
            case Edit.ProposeTerm propose -> proposals.propose(propose, path);
            case Edit.AcceptTerm accept -> proposals.accept(accept, path);
            case Edit.RefuseTerm refuse -> proposals.refuse(refuse);
            case Edit.AddAgency add -> agencies.add(add, path);
            case Edit.SetAgency set -> agencies.set(set, path);
            case Edit.MoveAgency move -> agencies.move(move);
            case Edit.RemoveAgency remove -> agencies.remove(remove, path);
            case Edit.MoveMember move -> new MemberEdits(draft).move(move, path);
            case Edit.RemoveMember remove -> new MemberEdits(draft).remove(remove, path);
            case Edit.SetStanding set -> new StandingEdits(draft).set(set);
        }
    }

    private static String kind(Command command) {
        List<String> ops = command.edits().stream().map(EditJson::op).distinct().toList();
        return ops.size() == 1 ? ops.getFirst() : "several";
    }
}
