package org.trialign.audience;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trialign.model.Problem;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.WorkshopHead;
import org.trialign.model.WorkshopRows;
import org.trialign.model.format.WorkshopFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A view as {@code GET …/snapshot} answers it (doors.md): the workshop nested as in its file. */
public final class SnapshotJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final AudienceView view;
    private final List<VisibleRow> inOrder;
    private final Map<RowType, List<VisibleRow>> lists = new EnumMap<>(RowType.class);

    private SnapshotJson(AudienceView view) {
        this.view = view;
        inOrder = view.rows().values().stream()
                .sorted(Comparator.comparing(VisibleRow::row, WorkshopRows.ORDER))
                .toList();
        lists.putAll(inOrder.stream().collect(Collectors.groupingBy(VisibleRow::type)));
    }

    public static ObjectNode of(AudienceView view) {
        return new SnapshotJson(view).write();
    }

    private ObjectNode write() {
        ObjectNode all = JSON.objectNode();
        all.put("revision", view.revision());
        all.set("workshop", workshop());
        all.put("phase", view.phase().wire());
        all.set("counts", CountsJson.write(view.counts()));
        putList(all, RowType.PROPOSALS);
        all.set("findings", SeenFinding.write(view.findings().values()));
        all.set("firstPage", FirstPageJson.write(view.firstPage()));
        ObjectNode positions = positions();
        if (!positions.isEmpty()) {
            all.set("positions", positions);
        }
        return all;
    }

    /** Where each agency and card stands in its list, lowest first, for who will be told when one moves. */
    private ObjectNode positions() {
        ObjectNode positions = JSON.objectNode();
        inOrder.forEach(row -> {
            Long position = row.position();
            if (position != null) {
                positions.put(row.id(), position);
            }
        });
        return positions;
    }

    private ObjectNode workshop() {
        ObjectNode file = JSON.objectNode();
        file.put("format", WorkshopFile.FORMAT);
        file.put("version", WorkshopFile.VERSION);
        copy(RowType.WORKSHOP, WorkshopHead.ID, file);
        file.remove("phase");
        ObjectNode problem = file.putObject("problem");
        copy(RowType.PROBLEM, Problem.ID, problem);
        putList(problem, RowType.FACETS);
        for (RowType type : RowType.values()) {
            switch (type) {
                case POPULATIONS,
                        POPULATION_OVERLAPS,
                        PLACES,
                        TIMES,
                        CONDITIONS,
                        FUNCTIONS,
                        TERMS,
                        AUTHORIZERS,
                        RESOURCES,
                        CROSS_LINKS,
                        AGREEMENTS -> putList(file, type);
                case AGENCIES -> putAgencies(file);
                case JOINT_LINES, PARKING_LOT ->
                    list(type).forEach(row -> file.set(type.wire(), row.json().deepCopy()));
                case WORKSHOP,
                        PROBLEM,
                        FACETS,
                        VALUES,
                        STAKEHOLDERS,
                        INPUTS,
                        ACTIVITIES,
                        OUTPUTS,
                        OUTCOMES,
                        LINKS,
                        REVEALS,
                        SWITCHES,
                        MEMBERS,
                        PROPOSALS,
                        USUALS,
                        HELP,
                        WALL,
                        SPOTLIGHT,
                        PINS,
                        DISMISSALS,
                        NODS,
                        SHARED_FAULTS,
                        BASELINE,
                        STANDING -> {}
            }
        }
        return file;
    }

    private void copy(RowType type, String id, ObjectNode into) {
        VisibleRow row = view.rows().get(new RowKey(type, id));
        if (row != null) {
            row.json().properties().forEach(member -> into.set(member.getKey(), member.getValue()));
        }
    }

    private void putAgencies(ObjectNode file) {
        Map<String, ObjectNode> triangles = triangles();
        ArrayNode agencies = JSON.arrayNode();
        for (VisibleRow row : list(RowType.AGENCIES)) {
            ObjectNode agency = ((ObjectNode) row.json()).deepCopy();
            ObjectNode triangle = triangles.get(row.id());
            if (triangle != null) {
                agency.set("triangle", triangle);
            }
            agencies.add(agency);
        }
        if (!agencies.isEmpty()) {
            file.set(RowType.AGENCIES.wire(), agencies);
        }
    }

    /** Of each agency of which something is seen, its lists. */
    private Map<String, ObjectNode> triangles() {
        var triangles = new HashMap<String, ObjectNode>();
        for (RowType type : RowType.values()) {
            if (type.isOwned()) {
                for (VisibleRow row : list(type)) {
                    triangles
                            .computeIfAbsent(String.valueOf(row.agency()), a -> JSON.objectNode())
                            .withArray(type.wire())
                            .add(row.json());
                }
            }
        }
        return triangles;
    }

    private void putList(ObjectNode into, RowType type) {
        if (!list(type).isEmpty()) {
            ArrayNode array = into.putArray(type.wire());
            list(type).forEach(row -> array.add(row.json()));
        }
    }

    private List<VisibleRow> list(RowType type) {
        return lists.getOrDefault(type, List.of());
    }
}
