package org.trialign.model.decide;

import java.util.Optional;
import java.util.function.Function;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.Row;
import org.trialign.model.Snapshot;

/** What the sender of a command may do. Asked before each edit, so that a hidden thing answers like a missing one. */
@FunctionalInterface
public interface Rights {
    /**
     * Empty if allowed.
     *
     * @param edit with the ids that its command made before it
     * @param now with the earlier edits of the same command in it
     * @param removedSinceBase the last image of a card that was removed after the command's base
     */
    Optional<Refusal> refusal(Edit edit, Snapshot now, Function<String, Optional<Row>> removedSinceBase);
}
