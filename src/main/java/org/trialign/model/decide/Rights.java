package org.trialign.model.decide;

import java.util.Optional;
import org.trialign.model.*;

public interface Rights {
    Optional<Refusal> refusal(
            Edit edit, Snapshot soFar, java.util.function.Function<String, Optional<Row>> removedSinceBase);
}
