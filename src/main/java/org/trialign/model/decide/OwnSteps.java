package org.trialign.model.decide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trialign.model.Change;
import org.trialign.model.RowChange;
import org.trialign.model.RowType;

/**
 * What one person can undo and redo, found by reading that person's changes from the newest back. An undo takes its
 * command off; a redo takes an undo back and stands itself for what it does again; any other step of the person ends what
 * can be redone.
 */
public final class OwnSteps {
    private final Set<Long> takenBack = new HashSet<>();
    private final List<Change> undoable = new ArrayList<>();
    private final List<Change> redoable = new ArrayList<>();
    private boolean isRedoOver;

    /** Takes in the next older change of the person. */
    public void add(Change own) {
        Long undone = own.undoes();
        boolean isStanding = !takenBack.contains(own.revision());
        if (undone != null) {
            takenBack.add(undone);
        }
        if (isUndo(own)) {
            if (isStanding && !isRedoOver && !own.rows().isEmpty()) {
                redoable.add(own);
            }
        } else if (isStep(own)) {
            isRedoOver |= undone == null;
            if (isStanding) {
                undoable.add(own);
            }
        }
    }

    /** What can be undone, as far as it was read, the newest first. */
    public List<Change> undoable() {
        return undoable;
    }

    /** The undos that can be taken back, the newest first. */
    public List<Change> redoable() {
        return redoable;
    }

    /** True if nothing older can be redone. */
    public boolean isRedoOver() {
        return isRedoOver;
    }

    private static boolean isUndo(Change change) {
        return change.undoes() != null && change.kind().equals(UndoEdits.UNDO);
    }

    /**
     * True for a change that an undo can take back: of cards, links and cross links, or one that made one word of two. Words
     * that were proposed along with cards stay; another change of a word that others use is none.
     */
    public static boolean isStep(Change change) {
        return isMerge(change) || isOfTriangles(change);
    }

    /** True for a change that made one word of two, took that back, or did it again. Nothing else that is taken back has words. */
    public static boolean isMerge(Change change) {
        return switch (change.kind()) {
            case TermMerge.OP, UndoEdits.UNDO, UndoEdits.REDO ->
                change.rows().stream()
                        .anyMatch(row -> row.key().type().isWord() && (TakeBack.isMade(row) || TakeBack.isGone(row)));
            default -> false;
        };
    }

    private static boolean isOfTriangles(Change change) {
        return change.rows().stream().anyMatch(row -> isOfTriangles(row.key().type()))
                && change.rows().stream().allMatch(OwnSteps::canStay);
    }

    private static boolean canStay(RowChange row) {
        RowType type = row.key().type();
        return isOfTriangles(type) || (row.before() == null && (type.isWord() || type == RowType.PROPOSALS));
    }

    static boolean isOfTriangles(RowType type) {
        return type.isOwned() || type == RowType.CROSS_LINKS;
    }
}
