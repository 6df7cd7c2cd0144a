package org.trialign.doors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client holds that took a snapshot and puts patches into it. Counts lag on purpose and are left out. */
public final class Followed {
    private static final Set<String> IN_AGENCY =
            Set.of("values", "stakeholders", "inputs", "activities", "outputs", "outcomes", "links");
    private static final Set<String> LISTS = Set.of(
            "populations",
            "places",
            "times",
            "conditions",
            "functions",
            "terms",
            "authorizers",
            "resources",
            "crossLinks",
            "agreements");

    private long revision;
    private final Map<String, JsonNode> rows = new TreeMap<>();
    private final Map<String, JsonNode> findings = new TreeMap<>();

    public Followed(JsonNode snapshot) {
        revision = snapshot.get("revision").longValue();
        JsonNode workshop = snapshot.get("workshop");
        LISTS.forEach(list -> take(list, list(workshop, list)));
        take("facets", list(workshop.get("problem"), "facets"));
        for (JsonNode agency : list(workshop, "agencies")) {
            ObjectNode alone = (ObjectNode) agency.deepCopy();
            JsonNode triangle = alone.remove("triangle");
            rows.put("agencies " + alone.get("id").stringValue(), alone);
            if (triangle != null) {
                IN_AGENCY.forEach(list -> take(list, list(triangle, list)));
            }
        }
        snapshot.get("findings")
                .forEach(finding -> findings.put(finding.get("key").stringValue(), finding));
    }

    public void put(JsonNode patch) {
        revision = patch.get("to").longValue();
        for (JsonNode row : list(patch, "rows")) {
            String key = row.get("type").stringValue() + " " + row.get("id").stringValue();
            if (row.get("type").stringValue().equals("counts")) {
                continue;
            }
            if (row.get("after").isNull()) {
                rows.remove(key);
            } else {
                rows.put(key, row.get("after"));
            }
        }
        JsonNode changed = patch.get("findings");
        if (changed != null) {
            list(changed, "came")
                    .forEach(finding -> findings.put(finding.get("key").stringValue(), finding));
            list(changed, "changed")
                    .forEach(finding -> findings.put(finding.get("key").stringValue(), finding));
            list(changed, "went")
                    .forEach(finding -> findings.remove(finding.get("key").stringValue()));
        }
    }

    long revision() {
        return revision;
    }

    public Map<String, JsonNode> rows() {
        return rows;
    }

    public Map<String, JsonNode> findings() {
        return findings;
    }

    private void take(String list, Iterable<JsonNode> things) {
        for (JsonNode thing : things) {
            String id = list.equals("links")
                    ? thing.get("from").stringValue() + ">" + thing.get("to").stringValue()
                    : thing.get("id").stringValue();
            rows.put(list + " " + id, thing);
        }
    }

    private static Iterable<JsonNode> list(JsonNode parent, String name) {
        JsonNode list = parent.get(name);
        return list == null ? List.of() : list;
    }
}
