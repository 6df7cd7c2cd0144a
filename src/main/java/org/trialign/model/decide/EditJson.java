package org.trialign.model.decide;

import org.trialign.model.*;
import tools.jackson.databind.JsonNode;

public final class EditJson {
    public static Edit read(JsonNode n) {
        return new Edit.SetField(n.get("card").stringValue(), n.get("field").stringValue(), n.get("value"));
    }
}
