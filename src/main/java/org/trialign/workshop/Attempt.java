package org.trialign.workshop;

import java.util.Optional;
import org.trialign.model.Change;
import org.trialign.model.Refusal;

/**
 * What became of a command inside its transaction.
 *
 * @param committed what it changed, if the transaction ends well; empty: refused, or done before
 */
record Attempt(Outcome outcome, Optional<Change> committed) {
    static Attempt refused(Refusal refusal) {
        return new Attempt(new Outcome.Refused(refusal), Optional.empty());
    }
}
