package org.trialign.workshop.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Row;
import org.trialign.model.RowChange;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.format.ThingJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Row images as the log keeps them: {@code {type, id, agency, before, after, …}} (design §5.1). */
final class RowChangeJson {
    private RowChangeJson() {}

    static ArrayNode write(List<RowChange> changes) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (RowChange change : changes) {
            ObjectNode one = all.addObject();
            one.put("type", change.key().type().wire());
            one.put("id", change.key().id());
            one.set("before", image(change.before()));
            one.set("after", image(change.after()));
        }
        return all;
    }

    static List<RowChange> read(JsonNode all) {
        var changes = new ArrayList<RowChange>();
        for (JsonNode one : all) {
            RowType type = RowType.named(one.get("type").stringValue());
            changes.add(new RowChange(
                    new RowKey(type, one.get("id").stringValue()),
                    row(type, one.get("before")),
                    row(type, one.get("after"))));
        }
        return changes;
    }

    private static JsonNode image(@Nullable Row row) {
        if (row == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode image = JsonNodeFactory.instance.objectNode();
        if (row.agency() != null) {
            image.put("agency", row.agency());
        }
        image.put("position", row.position());
        image.set("thing", ThingJson.write(row.thing()));
        return image;
    }

    private static @Nullable Row row(RowType type, @Nullable JsonNode image) {
        if (image == null || image.isNull()) {
            return null;
        }
        JsonNode agency = image.get("agency");
        return new Row(
                type,
                agency == null ? null : agency.stringValue(),
                image.get("position").longValue(),
                ThingJson.read(type, (ObjectNode) image.get("thing")));
    }
}
