package org.trialign.model.decide;

import java.util.*;
import org.trialign.model.*;

public sealed interface Decision {
    record Accepted(List<RowChange> rows, Map<String, String> ids, String kind, List<Overwritten> overwritten)
            implements Decision {}

    record Refused(Refusal refusal) implements Decision {}
}
