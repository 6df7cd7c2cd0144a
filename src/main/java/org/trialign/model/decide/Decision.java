package org.trialign.model.decide;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Refusal;
import org.trialign.model.RowChange;

/** What is to become of a command. */
public sealed interface Decision {
    /**
     * It is to be written.
     *
     * @param rows one for each row that differs afterwards; empty if the command changes nothing
     * @param ids what became of the ids that were sent: sent → made
     * @param kind the op of its edits, or "several"
     * @param overwritten whose unseen work gave way
     * @param undoes the revision that it takes back; null: none
     */
    record Accepted(
            List<RowChange> rows,
            Map<String, String> ids,
            String kind,
            List<Overwritten> overwritten,
            @Nullable Long undoes)
            implements Decision {
        public Accepted {
            rows = List.copyOf(rows);
            ids = Map.copyOf(ids);
            overwritten = List.copyOf(overwritten);
        }
    }

    /** Nothing of it is to be written. */
    record Refused(Refusal refusal) implements Decision {}
}
