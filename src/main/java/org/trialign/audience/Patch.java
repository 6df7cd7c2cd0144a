package org.trialign.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.findings.FirstPage;
import org.trialign.model.RowType;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came between two views (doors.md): put into the earlier one it makes the later.
 *
 * @param rows words as they stand, then the others in the order of their types and ids
 * @param came findings that weren't seen before
 * @param went findings that are no longer seen
 * @param changed findings of another severity, on other cards, folded elsewhere, closed otherwise or labelled otherwise than
 *     before
 * @param firstPage null: as before
 */
public record Patch(
        long from,
        long to,
        List<PatchRow> rows,
        List<SeenFinding> came,
        List<GoneFinding> went,
        List<SeenFinding> changed,
        @Nullable FirstPage firstPage) {
    private static final Comparator<VisibleRow> BY_ID = Comparator.comparing(VisibleRow::id);

    public Patch {
        rows = List.copyOf(rows);
        came = List.copyOf(came);
        went = List.copyOf(went);
        changed = List.copyOf(changed);
    }

    /**
     * The counts are left out: add them with {@link #withCounts} when it is time. The views may be of two audiences, when
     * somebody goes from one to the other.
     */
    public static Patch between(AudienceView before, AudienceView after) {
        var came = new ArrayList<SeenFinding>();
        var changed = new ArrayList<SeenFinding>();
        after.findings().forEach((key, finding) -> {
            SeenFinding was = before.findings().get(key);
            if (was == null) {
                came.add(finding);
            } else if (was != finding && !was.equals(finding)) {
                changed.add(finding);
            }
        });
        List<GoneFinding> went = before.findings().keySet().stream()
                .filter(key -> !after.findings().containsKey(key))
                .map(after::gone)
                .toList();
        FirstPage firstPage = after.firstPage().equals(before.firstPage()) ? null : after.firstPage();
        return new Patch(before.revision(), after.revision(), rows(before, after), came, went, changed, firstPage);
    }

    private static List<PatchRow> rows(AudienceView before, AudienceView after) {
        List<RowType> lists = Stream.of(RowType.values())
                .filter(type -> before.rows().list(type) != after.rows().list(type))
                .toList();
        Stream<PatchRow> gone = lists.stream()
                .flatMap(type -> missing(before.rows().list(type), after.rows().list(type)))
                .map(row -> new PatchRow(row.type().wire(), row.id(), row.agency(), null, null));
        Stream<PatchRow> there = lists.stream()
                .flatMap(type -> WordOrder.differs(type, before.rows(), after.rows())
                        ? anew(type, after)
                        : differing(before.rows().list(type), after.rows().list(type))
                                .map(row -> there(row, row.position())));
        return WordOrder.sorted(Stream.concat(gone, there).toList(), after);
    }

    /** All words of a list, with their places. */
    private static Stream<PatchRow> anew(RowType type, AudienceView after) {
        Map<String, Long> places = WordOrder.places(type, after);
        return after.rows().list(type).values().stream().sorted(BY_ID).map(row -> there(row, places.get(row.id())));
    }

    private static PatchRow there(VisibleRow row, @Nullable Long position) {
        return new PatchRow(row.type().wire(), row.id(), row.agency(), position, row.json());
    }

    private static Stream<VisibleRow> missing(Map<String, VisibleRow> before, Map<String, VisibleRow> after) {
        return before.values().stream()
                .filter(row -> !after.containsKey(row.id()))
                .sorted(BY_ID);
    }

    private static Stream<VisibleRow> differing(Map<String, VisibleRow> before, Map<String, VisibleRow> after) {
        return after.values().stream()
                .filter(row -> {
                    VisibleRow was = before.get(row.id());
                    return was == null || !row.readsLike(was);
                })
                .sorted(BY_ID);
    }

    /** The same with the numbers of cards, whether they changed or not. */
    public Patch withCounts(Map<String, Integer> counts) {
        var more = new ArrayList<>(rows);
        more.add(new PatchRow("counts", "all", null, null, CountsJson.write(counts)));
        return new Patch(from, to, more, came, went, changed, firstPage);
    }

    /** True if nothing came that this audience can see: then nothing is sent. */
    public boolean isEmpty() {
        return rows.isEmpty() && came.isEmpty() && went.isEmpty() && changed.isEmpty() && firstPage == null;
    }

    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("from", from);
        node.put("to", to);
        if (!rows.isEmpty()) {
            ArrayNode list = node.putArray("rows");
            rows.forEach(row -> list.add(row.json()));
        }
        if (!came.isEmpty() || !went.isEmpty() || !changed.isEmpty()) {
            ObjectNode findings = node.putObject("findings");
            put(findings, "came", SeenFinding.write(came));
            put(findings, "went", GoneFinding.write(went));
            put(findings, "changed", SeenFinding.write(changed));
        }
        if (firstPage != null) {
            node.set("firstPage", FirstPageJson.write(firstPage));
        }
        return node;
    }

    private static void put(ObjectNode findings, String name, ArrayNode list) {
        if (!list.isEmpty()) {
            findings.set(name, list);
        }
    }
}
