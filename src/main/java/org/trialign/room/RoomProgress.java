package org.trialign.room;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.BaselineState;
import org.trialign.audience.Detected;
import org.trialign.audience.Labels;
import org.trialign.model.Snapshot;

/** Labels the findings of a room: keeps the one state with which they compare. For one thread at a time. */
final class RoomProgress {
    private final LongFunction<Snapshot> earlier;
    private @Nullable BaselineState baseline;

    /** @param earlier the workshop as it stood at a revision */
    RoomProgress(LongFunction<Snapshot> earlier) {
        this.earlier = earlier;
    }

    /** @param found in the snapshot */
    Labels labels(Snapshot now, Detected found) {
        BaselineState since = baseline;
        if (since == null || since.revision() != now.baseline()) {
            since = now.baseline() == now.revision()
                    ? new BaselineState(now, found)
                    : BaselineState.of(earlier.apply(now.baseline()));
            baseline = since;
        }
        return since.labels(now, found);
    }
}
