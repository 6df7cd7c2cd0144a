package org.trialign.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two shapes of a workshop, as rows and as in its file, and the way from one to the other. */
public final class WorkshopRows {
    /** Order of the rows of one list. The id decides where two were put at the same position at the same time. */
    public static final Comparator<Row> ORDER =
            Comparator.comparingLong(Row::position).thenComparing(Row::id);

    private static final Set<RowType> VOCABULARY = EnumSet.of(
            RowType.POPULATIONS,
            RowType.POPULATION_OVERLAPS,
            RowType.PLACES,
            RowType.TIMES,
            RowType.CONDITIONS,
            RowType.FUNCTIONS,
            RowType.TERMS,
            RowType.AUTHORIZERS,
            RowType.RESOURCES);

    private static final Set<RowType> TRIANGLES = Stream.of(RowType.values())
            .filter(RowType::isOwned)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RowType.class)));

    private WorkshopRows() {}

    /** The rows of a workshop that was read from a file, each list in the order of the file. */
    public static List<Row> ofWorkshop(Workshop workshop) {
        var rows = new Rows();
        rows.add(RowType.WORKSHOP, null, workshop.head());
        rows.add(RowType.PROBLEM, null, workshop.problem());
        rows.addAll(RowType.FACETS, null, workshop.facets());
        Vocabulary words = workshop.vocabulary();
        rows.addAll(RowType.POPULATIONS, null, words.populations());
        // a pair may stand twice in a file, but a row is named by its pair
        rows.addAll(
                RowType.POPULATION_OVERLAPS,
                null,
                words.populationOverlaps().stream().distinct().toList());
        rows.addAll(RowType.PLACES, null, words.places());
        rows.addAll(RowType.TIMES, null, words.times());
        rows.addAll(RowType.CONDITIONS, null, words.conditions());
        rows.addAll(RowType.FUNCTIONS, null, words.functions());
        rows.addAll(RowType.TERMS, null, words.terms());
        rows.addAll(RowType.AUTHORIZERS, null, words.authorizers());
        rows.addAll(RowType.RESOURCES, null, words.resources());
        rows.addAll(RowType.AGENCIES, null, workshop.agencies());
        for (Agency agency : workshop.agencies()) {
            Triangle triangle = workshop.triangle(agency.id());
            rows.addAll(RowType.VALUES, agency.id(), triangle.values());
            rows.addAll(RowType.STAKEHOLDERS, agency.id(), triangle.stakeholders());
            rows.addAll(RowType.INPUTS, agency.id(), triangle.inputs());
            rows.addAll(RowType.ACTIVITIES, agency.id(), triangle.activities());
            rows.addAll(RowType.OUTPUTS, agency.id(), triangle.outputs());
            rows.addAll(RowType.OUTCOMES, agency.id(), triangle.outcomes());
            rows.addAll(RowType.LINKS, agency.id(), triangle.links());
        }
        rows.addAll(RowType.CROSS_LINKS, null, workshop.crossLinks());
        rows.addAll(RowType.AGREEMENTS, null, workshop.agreements());
        if (!workshop.jointLines().isEmpty()) {
            rows.add(RowType.JOINT_LINES, null, new JointLines(workshop.jointLines()));
        }
        if (!workshop.parkingLot().isEmpty()) {
            rows.add(RowType.PARKING_LOT, null, new ParkingLot(workshop.parkingLot()));
        }
        return rows.made;
    }

    /** Made of the same objects as the earlier workshop wherever nothing has changed since; that workshop if nothing has. */
    static Workshop toWorkshop(Snapshot snapshot, Earlier earlier) {
        var made = new Workshop(
                snapshot.head(),
                snapshot.find(RowType.PROBLEM, Problem.ID)
                        .map(row -> (Problem) row.thing())
                        .orElseThrow(() -> new IllegalStateException("a workshop without a problem")),
                earlier.kept(
                        EnumSet.of(RowType.FACETS),
                        Workshop::facets,
                        () -> list(snapshot, RowType.FACETS, Facet.class)),
                earlier.kept(VOCABULARY, Workshop::vocabulary, () -> vocabulary(snapshot)),
                earlier.kept(
                        EnumSet.of(RowType.AGENCIES),
                        Workshop::agencies,
                        () -> list(snapshot, RowType.AGENCIES, Agency.class)),
                earlier.kept(TRIANGLES, Workshop::triangles, () -> triangles(snapshot, earlier)),
                earlier.kept(
                        EnumSet.of(RowType.CROSS_LINKS),
                        Workshop::crossLinks,
                        () -> list(snapshot, RowType.CROSS_LINKS, CrossLink.class)),
                earlier.kept(
                        EnumSet.of(RowType.AGREEMENTS),
                        Workshop::agreements,
                        () -> list(snapshot, RowType.AGREEMENTS, Agreement.class)),
                list(snapshot, RowType.JOINT_LINES, JointLines.class).stream()
                        .flatMap(lines -> lines.all().stream())
                        .toList(),
                list(snapshot, RowType.PARKING_LOT, ParkingLot.class).stream()
                        .flatMap(lot -> lot.all().stream())
                        .toList());
        Workshop old = earlier.workshop();
        return old != null && old.equals(made) ? old : made;
    }

    private static Map<String, Triangle> triangles(Snapshot snapshot, Earlier earlier) {
        var rows = new HashMap<String, Map<RowType, List<Row>>>();
        for (RowType type : TRIANGLES) {
            for (Row row : snapshot.rows(type)) {
                rows.computeIfAbsent(ownerOf(row), a -> new EnumMap<>(RowType.class))
                        .computeIfAbsent(type, t -> new ArrayList<>())
                        .add(row);
            }
        }
        var triangles = new HashMap<String, Triangle>();
        rows.forEach((agency, lists) -> triangles.put(agency, earlier.keptTriangle(agency, () -> triangle(lists))));
        return triangles;
    }

    private static Vocabulary vocabulary(Snapshot snapshot) {
        return new Vocabulary(
                list(snapshot, RowType.POPULATIONS, Population.class),
                list(snapshot, RowType.POPULATION_OVERLAPS, PopulationOverlap.class),
                list(snapshot, RowType.PLACES, Place.class),
                list(snapshot, RowType.TIMES, Time.class),
                list(snapshot, RowType.CONDITIONS, Condition.class),
                list(snapshot, RowType.FUNCTIONS, Function.class),
                list(snapshot, RowType.TERMS, WorkTerm.class),
                list(snapshot, RowType.AUTHORIZERS, Authorizer.class),
                list(snapshot, RowType.RESOURCES, Resource.class));
    }

    private static Triangle triangle(Map<RowType, List<Row>> lists) {
        return new Triangle(
                ordered(lists, RowType.VALUES, ValueClaim.class),
                ordered(lists, RowType.STAKEHOLDERS, Stakeholder.class),
                ordered(lists, RowType.INPUTS, Input.class),
                ordered(lists, RowType.ACTIVITIES, Activity.class),
                ordered(lists, RowType.OUTPUTS, Output.class),
                ordered(lists, RowType.OUTCOMES, Outcome.class),
                ordered(lists, RowType.LINKS, Link.class));
    }

    private static <T extends Thing> List<T> ordered(Map<RowType, List<Row>> lists, RowType type, Class<T> thing) {
        List<Row> rows = lists.getOrDefault(type, new ArrayList<>());
        rows.sort(ORDER);
        return things(rows, thing);
    }

    private static <T extends Thing> List<T> list(Snapshot snapshot, RowType type, Class<T> thing) {
        return things(snapshot.ordered(type), thing);
    }

    private static <T extends Thing> List<T> things(Collection<Row> rows, Class<T> thing) {
        return rows.stream().map(row -> thing.cast(row.thing())).toList();
    }

    private static String ownerOf(Row row) {
        String agency = row.agency();
        if (agency == null) {
            throw new IllegalStateException("a card or link without an agency: " + row.key());
        }
        return agency;
    }

    /**
     * Collects rows; each gets a position after the last one of its list. Every list is counted by itself, for an agency is told
     * where its own cards stand and is not to read from that how much others drew.
     */
    private static final class Rows {
        private record RowList(RowType type, @Nullable String agency) {}

        private final List<Row> made = new ArrayList<>();
        private final Map<RowList, Long> last = new HashMap<>();

        void addAll(RowType type, @Nullable String agency, List<? extends Thing> things) {
            things.forEach(thing -> add(type, agency, thing));
        }

        void add(RowType type, @Nullable String agency, Thing thing) {
            made.add(new Row(type, agency, last.merge(new RowList(type, agency), Row.GAP, Long::sum), thing));
        }
    }
}
