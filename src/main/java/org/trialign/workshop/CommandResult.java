package org.trialign.workshop;

import java.util.List;
import java.util.Map;
import org.trialign.model.Refusal;
import org.trialign.model.decide.Overwritten;

/** What became of a command. */
public sealed interface CommandResult {
    /**
     * It is committed.
     *
     * @param ids what became of the ids that were sent: sent → made
     * @param overwritten the fields whose earlier writers are to be told
     */
    record Done(long revision, Map<String, String> ids, List<Overwritten> overwritten) implements CommandResult {}

    /** Nothing of it was written. */
    record Refused(Refusal refusal) implements CommandResult {}
}
