package org.trialign.model.decide;

import java.util.List;
import java.util.Optional;
import org.trialign.model.Change;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.Snapshot;
import org.trialign.model.format.EditJson;
import org.trialign.model.format.Path;

/** Decides commands (doors.md, Writing). */
public final class Decide {
    private final Draft draft;
    private final Names names;
    private final Rights rights;

    private Decide(Draft draft, Names names, Rights rights) {
        this.draft = draft;
        this.names = names;
        this.rights = rights;
    }

    /**
     * The rows that a command changes, or why it is refused.
     *
     * @param now what stands
     * @param sinceBase the changes after the command's base, oldest first; empty without a base
     * @param actor account of the sender
     */
    public static Decision decide(
            Snapshot now, Command command, List<Change> sinceBase, String actor, NewIds newIds, Rights rights) {
        var draft = new Draft(now, new History(sinceBase), actor);
        var names = new Names(newIds, draft);
        try {
            new Decide(draft, names, rights).all(command.edits());
            return new Decision.Accepted(draft.changes(), names.made(), kind(command), draft.overwritten());
        } catch (RefusedEdit refused) {
            return new Decision.Refused(refused.refusal());
        }
    }

    private void all(List<Edit> edits) {
        var units = new Units(draft);
        for (int i = 0; i < edits.size(); i++) {
            Path path = Path.ROOT.member("edits").entry(i);
            Edit edit = names.resolve(edits.get(i));
            Optional<Refusal> refusal = rights.refusal(edit, draft.now(), draft.history()::removedCard);
            if (refusal.isPresent()) {
                throw RefusedEdit.because(refusal.get());
            }
            apply(edit, path, units);
        }
        units.check();
    }

    private void apply(Edit edit, Path path, Units units) {
        var cards = new CardEdits(draft, names, units);
        var links = new LinkEdits(draft);
        var crossLinks = new CrossLinkEdits(draft, names);
        var stage = new StageEdits(draft);
        switch (edit) {
            case Edit.SetField set -> cards.set(set, path);
            case Edit.RemoveCard remove -> cards.remove(remove);
            case Edit.AddCard add -> cards.add(add, path);
            case Edit.AddLink add -> links.add(add, path);
            case Edit.SetLink set -> links.set(set, path);
            case Edit.RemoveLink remove -> links.remove(remove);
            case Edit.AddCrossLink add -> crossLinks.add(add, path);
            case Edit.SetCrossLink set -> crossLinks.set(set, path);
            case Edit.RemoveCrossLink remove -> crossLinks.remove(remove);
            case Edit.AgreeCrossLink agree -> crossLinks.agree(agree, path);
            case Edit.SetPhase phase -> stage.phase(phase);
            case Edit.SetSwitch flip -> stage.flip(flip);
            case Edit.RevealAgency reveal -> stage.reveal(reveal);
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
