package org.trialign.model.decide;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Change;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Path;

/** Takes back what its sender did, does it again, or puts back a card that somebody removed. */
final class UndoEdits {
    static final String UNDO = "undo";
    static final String REDO = "redo";

    private final Draft draft;
    private final TermEdits terms;
    private final Outside outside;

    UndoEdits(Draft draft, TermEdits terms, Outside outside) {
        this.draft = draft;
        this.terms = terms;
        this.outside = outside;
    }

    void undo(Edit.Undo undo) {
        takeBack(outside.past().undoable(undo.revision()), "There is nothing of yours to undo.");
    }

    void redo() {
        takeBack(outside.past().redoable(), "There is nothing of yours to redo.");
    }

    private void takeBack(Optional<Change> change, String ifNone) {
        Change target = change.orElseThrow(() -> RefusedEdit.because(new Refusal.Stale(ifNone, "null")));
        if (OwnSteps.isMerge(target)) {
            new TakeBackMerge(draft, terms, outside, target).all();
        } else {
            new TakeBack(draft, outside, target).all();
        }
        draft.takeBack(target.revision());
    }

    void putBack(Edit.PutBack putBack, Path path) {
        if (draft.now().card(putBack.card()).isPresent()) {
            return;
        }
        History.Removal removal =
                removal(putBack.card(), outside.past()).orElseThrow(() -> RefusedEdit.notFound("card"));
        new Comeback(draft, removal).card(path);
    }

    /** The last removal of a card, as long as the log goes back. */
    static Optional<History.Removal> removal(String card, Past past) {
        return past.removal(card).flatMap(change -> new History(List.of(change)).removal(card));
    }

    /** The last image of a card that such an edit would put back. */
    static @Nullable Row image(Edit edit, Past past) {
        return edit instanceof Edit.PutBack(String card)
                ? removal(card, past).map(History.Removal::card).orElse(null)
                : null;
    }

    /** What it takes back is one command, so it is one itself. */
    static void requireAlone(List<Edit> edits) {
        boolean looksBack = edits.stream().anyMatch(edit -> edit instanceof Edit.Undo || edit instanceof Edit.Redo);
        if (looksBack && edits.size() > 1) {
            throw RefusedEdit.broken(
                    ErrorCode.VALUE, Path.ROOT.member("edits"), "an undo or redo is the only edit of its command");
        }
    }
}
