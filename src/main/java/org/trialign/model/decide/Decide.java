package org.trialign.model.decide;

import java.util.*;
import org.trialign.model.*;
import org.trialign.model.format.ThingJson;

public final class Decide {
    public static Decision decide(
            Snapshot now, Command c, List<Change> since, String actor, NewIds ids, Rights rights) {
        var set = (Edit.SetField) c.edits().getFirst();
        var no = rights.refusal(set, now, id -> Optional.empty());
        if (no.isPresent()) return new Decision.Refused(no.get());
        Row row = now.card(set.card()).orElseThrow();
        var json = ThingJson.write(row.thing());
        json.set(set.field(), set.value());
        return new Decision.Accepted(
                List.of(new RowChange(row.key(), row, row.with(ThingJson.read(row.type(), json)))),
                Map.of(),
                "set",
                List.of());
    }
}
