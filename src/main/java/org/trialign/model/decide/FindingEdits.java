package org.trialign.model.decide;

import java.util.Optional;
import org.trialign.model.DismissedFinding;
import org.trialign.model.Edit;
import org.trialign.model.Nod;
import org.trialign.model.Pin;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.SharedFault;
import org.trialign.model.Thing;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Path;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ShapeReader;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is said about findings (findings.md §5 to §8). Whether the finding is there is a question of what the sender sees,
 * so it is answered with the rights. To say the same again changes nothing.
 */
final class FindingEdits {
    private static final char FAULT = 'F';

    private final Draft draft;
    private final String actor;
    private final Outside outside;

    FindingEdits(Draft draft, String actor, Outside outside) {
        this.draft = draft;
        this.actor = actor;
        this.outside = outside;
    }

    void pin(Edit.Pin pin) {
        addOnce(RowType.PINS, new Pin(pin.key()));
    }

    void unpin(Edit.Unpin unpin) {
        draft.drop(new RowKey(RowType.PINS, unpin.key()));
    }

    void dismiss(Edit.Dismiss dismiss, Path path) {
        String reason = reason(dismiss, path.member("reason"));
        String print = outside.print()
                .of(dismiss.key(), draft.now())
                .orElseThrow(() -> RefusedEdit.notFound("finding " + dismiss.key()));
        var dismissal =
                new DismissedFinding(dismiss.key(), reason, actor, outside.at().toString(), print);
        Optional<Row> standing = draft.now().find(RowType.DISMISSALS, dismiss.key());
        if (standing.isEmpty()) {
            draft.append(RowType.DISMISSALS, null, dismissal);
        } else if (!saysTheSame((DismissedFinding) standing.get().thing(), dismissal)) {
            draft.put(standing.get().with(dismissal));
        }
    }

    private static boolean saysTheSame(DismissedFinding standing, DismissedFinding dismissal) {
        return standing.reason().equals(dismissal.reason())
                && standing.fingerprint().equals(dismissal.fingerprint());
    }

    private static String reason(Edit.Dismiss dismiss, Path path) {
        String reason = dismiss.reason();
        if (reason == null) {
            throw RefusedEdit.broken(ErrorCode.MISSING, path, "a dismissal needs a reason");
        }
        var errors = new Errors();
        new ShapeReader(errors)
                .member(
                        Schema.of(RowType.DISMISSALS).field("reason").orElseThrow(),
                        JsonNodeFactory.instance.stringNode(reason),
                        path);
        RefusedEdit.ifBroken(errors);
        return reason;
    }

    void reopen(Edit.Reopen reopen) {
        draft.drop(new RowKey(RowType.DISMISSALS, reopen.key()));
    }

    void nod(Edit.Nod nod) {
        addOnce(RowType.NODS, new Nod(nod.key(), actor, outside.at().toString()));
    }

    void share(Edit.ShareFault share, Path path) {
        if (share.key().charAt(0) != FAULT) {
            throw RefusedEdit.broken(
                    ErrorCode.VALUE, path.member("key"), "only a fault can be shared; the others are everybody's");
        }
        addOnce(RowType.SHARED_FAULTS, new SharedFault(share.key()));
    }

    void unshare(Edit.UnshareFault unshare) {
        draft.drop(new RowKey(RowType.SHARED_FAULTS, unshare.key()));
    }

    private void addOnce(RowType type, Thing thing) {
        if (draft.now().find(type, thing.id()).isEmpty()) {
            draft.append(type, null, thing);
        }
    }
}
