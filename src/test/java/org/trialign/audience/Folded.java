package org.trialign.audience;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client written from doors.md alone: takes a snapshot, puts patches into it, and knows nothing of the model.
 */
public final class Folded {
    private static final Set<String> WHOLE_LISTS = Set.of("jointLines", "parkingLot");
    private static final Set<String> CARDS =
            Set.of("values", "stakeholders", "inputs", "activities", "outputs", "outcomes");
    private static final Set<String> HEAD = Set.of("title", "language", "notice");

    private final TreeMap<String, JsonNode> rows = new TreeMap<>();
    private final TreeMap<String, JsonNode> findings = new TreeMap<>();
    private JsonNode firstPage;
    private long revision;

    public Folded(ObjectNode snapshot) {
        revision = snapshot.get("revision").longValue();
        ObjectNode workshop = (ObjectNode) snapshot.get("workshop");
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        HEAD.stream().filter(workshop::has).forEach(name -> head.set(name, workshop.get(name)));
        head.set("phase", snapshot.get("phase"));
        put("workshop", "workshop", null, head);
        ObjectNode problem = ((ObjectNode) workshop.get("problem")).deepCopy();
        putList("facets", null, problem.remove("facets"));
        put("problem", "problem", null, problem);
        for (Map.Entry<String, JsonNode> member : workshop.properties()) {
            String name = member.getKey();
            if (name.equals("agencies")) {
                member.getValue().forEach(this::putAgency);
            } else if (WHOLE_LISTS.contains(name)) {
                put(name, "all", null, member.getValue());
            } else if (member.getValue().isArray()) {
                putList(name, null, member.getValue());
            }
        }
        putList("proposals", null, snapshot.get("proposals"));
        put("counts", "all", null, snapshot.get("counts"));
        snapshot.get("findings").forEach(this::putFinding);
        firstPage = snapshot.get("firstPage");
    }

    public Folded put(ObjectNode patch) {
        if (patch.get("from").longValue() != revision) {
            throw new IllegalStateException("patch from " + patch.get("from") + " at " + revision);
        }
        revision = patch.get("to").longValue();
        for (JsonNode row : patch.path("rows")) {
            JsonNode agency = row.get("agency");
            put(
                    row.get("type").stringValue(),
                    row.get("id").stringValue(),
                    agency == null ? null : agency.stringValue(),
                    row.get("after"));
        }
        JsonNode changes = patch.path("findings");
        changes.path("came").forEach(this::putFinding);
        changes.path("changed").forEach(this::putFinding);
        changes.path("went").forEach(gone -> findings.remove(gone.get("key").stringValue()));
        if (patch.has("firstPage")) {
            firstPage = patch.get("firstPage");
        }
        return this;
    }

    private void putAgency(JsonNode node) {
        ObjectNode agency = ((ObjectNode) node).deepCopy();
        JsonNode triangle = agency.remove("triangle");
        String id = agency.get("id").stringValue();
        put("agencies", id, null, agency);
        if (triangle != null) {
            triangle.properties().forEach(list -> putList(list.getKey(), id, list.getValue()));
        }
    }

    private void putList(String type, @Nullable String agency, @Nullable JsonNode list) {
        if (list != null) {
            list.forEach(thing -> put(type, idOf(thing), agency, thing));
        }
    }

    private static String idOf(JsonNode thing) {
        if (thing.isArray()) {
            return thing.get(0).stringValue() + "~" + thing.get(1).stringValue();
        }
        if (thing.has("term")) {
            return thing.get("term").stringValue();
        }
        JsonNode id = thing.get("id");
        return id == null
                ? thing.get("from").stringValue() + ">" + thing.get("to").stringValue()
                : id.stringValue();
    }

    private void put(String type, String id, @Nullable String agency, JsonNode after) {
        String key = type + " " + id;
        if (after.isNull()) {
            rows.remove(key);
        } else {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            row.put("agency", agency);
            row.set("after", after);
            rows.put(key, row);
        }
    }

    private void putFinding(JsonNode finding) {
        findings.put(finding.get("key").stringValue(), finding);
    }

    public long revision() {
        return revision;
    }

    /** Ids of the cards that are held. */
    public Set<String> cards() {
        return rows.keySet().stream()
                .filter(key -> CARDS.contains(key.substring(0, key.indexOf(' '))))
                .map(key -> key.substring(key.indexOf(' ') + 1))
                .collect(java.util.stream.Collectors.toSet());
    }

    /** What is held apart from the revision, which stands still while nothing comes, and the counts, which may lag. */
    public List<Object> content() {
        var shown = new TreeMap<>(rows);
        shown.remove("counts all");
        return List.of(shown, findings, firstPage);
    }

    /** All that is held. Equal for two that hold the same, the order of lists apart. */
    List<Object> state() {
        return List.of(revision, rows, findings, firstPage);
    }
}
