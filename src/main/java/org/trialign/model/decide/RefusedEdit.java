package org.trialign.model.decide;

import org.trialign.model.Refusal;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Errors;
import org.trialign.model.format.FormatError;
import org.trialign.model.format.Path;

/** Ends a command: one of its edits can't be done, so none is. Never leaves this package. */
final class RefusedEdit extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    private RefusedEdit(Refusal refusal) {
        super(null, null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    static RefusedEdit because(Refusal refusal) {
        return new RefusedEdit(refusal);
    }

    static RefusedEdit notFound(String what) {
        return new RefusedEdit(new Refusal.NotFound(what));
    }

    static RefusedEdit stale(String why, String now) {
        return new RefusedEdit(new Refusal.Stale(why, now));
    }

    static RefusedEdit broken(ErrorCode code, Path path, String why) {
        return new RefusedEdit(new Refusal.Broken(code.wire(), path.toString(), why));
    }

    /** Refuses with the first of the errors, if there is one. */
    static void ifBroken(Errors errors) {
        if (!errors.isEmpty()) {
            FormatError first = errors.all().getFirst();
            throw new RefusedEdit(new Refusal.Broken(first.code().wire(), first.path(), first.message()));
        }
    }
}
