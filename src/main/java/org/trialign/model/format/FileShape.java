package org.trialign.model.format;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Agency;
import org.trialign.model.Agreement;
import org.trialign.model.Authorizer;
import org.trialign.model.Condition;
import org.trialign.model.CrossLink;
import org.trialign.model.Facet;
import org.trialign.model.Function;
import org.trialign.model.JointLine;
import org.trialign.model.Parked;
import org.trialign.model.Phase;
import org.trialign.model.Place;
import org.trialign.model.Population;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Problem;
import org.trialign.model.Resource;
import org.trialign.model.RowType;
import org.trialign.model.Time;
import org.trialign.model.Triangle;
import org.trialign.model.Vocabulary;
import org.trialign.model.WorkTerm;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopHead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the shape of a file (workshop-format.md §2 to §7): which lists stand where. */
final class FileShape {
    private static final String FACETS = RowType.FACETS.wire();
    private static final String TRIANGLE = "triangle";
    private static final Set<String> BESIDES_HEAD = Set.of(
            "format",
            "version",
            "problem",
            "populations",
            "populationOverlaps",
            "places",
            "times",
            "conditions",
            "functions",
            "terms",
            "authorizers",
            "resources",
            "agencies",
            "crossLinks",
            "agreements",
            "jointLines",
            "parkingLot",
            "answerKey");

    private final Errors errors;
    private final ShapeReader shapes;
    private final TriangleShape triangles;

    FileShape(Errors errors) {
        this.errors = errors;
        this.shapes = new ShapeReader(errors);
        this.triangles = new TriangleShape(errors, shapes);
    }

    /** The head as far as it is in the file. */
    record Head(
            @Title String title,
            @LanguageTag @Nullable String language,
            @LongText @Nullable String notice) {}

    /**
     * What a file holds.
     *
     * @param triangles one for each agency, in order; unlike those of the workshop also when two agencies have one id
     */
    record Parts(
            Workshop workshop,
            List<Triangle> triangles,
            @Nullable AnswerKey answerKey) {}

    /** What the file holds; null after reporting at least one error. */
    @Nullable
    Parts read(JsonNode node) {
        int before = errors.count();
        if (!(node instanceof ObjectNode file)) {
            shapes.wrongType("an object", node, Path.ROOT);
            return null;
        }
        formatAndVersion(file);
        Head head = shapes.record(Head.class, file, Path.ROOT, BESIDES_HEAD);
        var facets = new ArrayList<Facet>();
        Problem problem = problem(file.get("problem"), Path.ROOT.member("problem"), facets);
        Vocabulary vocabulary = vocabulary(file);
        var agencies = new ArrayList<Agency>();
        var ofAgencies = new ArrayList<Triangle>();
        agencies(file, agencies, ofAgencies);
        List<CrossLink> crossLinks = list(file, RowType.CROSS_LINKS, CrossLink.class, Path.ROOT);
        List<Agreement> agreements = list(file, RowType.AGREEMENTS, Agreement.class, Path.ROOT);
        List<JointLine> jointLines = list(file, RowType.JOINT_LINES, JointLine.class, Path.ROOT);
        List<Parked> parkingLot = list(file, RowType.PARKING_LOT, Parked.class, Path.ROOT);
        AnswerKey answerKey = answerKey(file.get("answerKey"));
        if (errors.count() > before) {
            return null;
        }
        var workshop = new Workshop(
                head(requireNonNull(head)),
                requireNonNull(problem),
                facets,
                vocabulary,
                agencies,
                byAgency(agencies, ofAgencies),
                crossLinks,
                agreements,
                jointLines,
                parkingLot);
        return new Parts(workshop, ofAgencies, answerKey);
    }

    private static Map<String, Triangle> byAgency(List<Agency> agencies, List<Triangle> triangles) {
        var byAgency = new HashMap<String, Triangle>();
        for (int i = 0; i < agencies.size(); i++) {
            byAgency.put(agencies.get(i).id(), triangles.get(i));
        }
        return byAgency;
    }

    private @Nullable AnswerKey answerKey(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        return shapes.record(AnswerKey.class, node, Path.ROOT.member("answerKey"));
    }

    private static WorkshopHead head(Head head) {
        return new WorkshopHead(head.title(), head.language(), head.notice(), Phase.FRAME);
    }

    private void formatAndVersion(ObjectNode file) {
        JsonNode format = file.get("format");
        Path formatAt = Path.ROOT.member("format");
        if (format == null) {
            shapes.missing("format", formatAt);
        } else if (!format.isString() || !format.stringValue().equals(WorkshopFile.FORMAT)) {
            wrongFormat(Quote.quoted(WorkshopFile.FORMAT), format, formatAt);
        }
        JsonNode version = file.get("version");
        Path versionAt = Path.ROOT.member("version");
        if (version == null) {
            shapes.missing("version", versionAt);
        } else if (!version.isNumber()
                || version.decimalValue().compareTo(BigDecimal.valueOf(WorkshopFile.VERSION)) != 0) {
            wrongFormat(String.valueOf(WorkshopFile.VERSION), version, versionAt);
        }
    }

    private void wrongFormat(String expected, JsonNode found, Path path) {
        String shown = found.isContainer() ? ShapeReader.typeName(found) : Quote.plain(found.toString());
        errors.add(ErrorCode.FORMAT, path, "expected " + expected + ", found " + shown);
    }

    private @Nullable Problem problem(@Nullable JsonNode node, Path path, List<Facet> facets) {
        if (node == null) {
            shapes.missing("problem", path);
            return null;
        }
        Problem problem = shapes.record(Problem.class, node, path, Set.of(FACETS));
        if (node instanceof ObjectNode object) {
            facets.addAll(list(object, RowType.FACETS, Facet.class, path));
        }
        return problem;
    }

    private Vocabulary vocabulary(ObjectNode file) {
        return new Vocabulary(
                list(file, RowType.POPULATIONS, Population.class, Path.ROOT),
                overlaps(file.get(RowType.POPULATION_OVERLAPS.wire())),
                list(file, RowType.PLACES, Place.class, Path.ROOT),
                list(file, RowType.TIMES, Time.class, Path.ROOT),
                list(file, RowType.CONDITIONS, Condition.class, Path.ROOT),
                list(file, RowType.FUNCTIONS, Function.class, Path.ROOT),
                list(file, RowType.TERMS, WorkTerm.class, Path.ROOT),
                list(file, RowType.AUTHORIZERS, Authorizer.class, Path.ROOT),
                list(file, RowType.RESOURCES, Resource.class, Path.ROOT));
    }

    private List<PopulationOverlap> overlaps(@Nullable JsonNode node) {
        var pairs = new ArrayList<PopulationOverlap>();
        Path path = Path.ROOT.member(RowType.POPULATION_OVERLAPS.wire());
        ArrayNode entries = shapes.entries(node, Limits.of(RowType.POPULATION_OVERLAPS), path);
        var pair = new Kind.ListOf(new Kind.Reference(RowType.POPULATIONS), 2, 2, true);
        for (int i = 0; i < entries.size() && !errors.isFull(); i++) {
            if (shapes.value(pair, entries.get(i), path.entry(i)) instanceof List<?> ids && ids.size() == 2) {
                pairs.add(new PopulationOverlap((String) ids.get(0), (String) ids.get(1)));
            }
        }
        return pairs;
    }

    private void agencies(ObjectNode file, List<Agency> agencies, List<Triangle> ofAgencies) {
        Path path = Path.ROOT.member(RowType.AGENCIES.wire());
        ArrayNode entries = shapes.entries(file.get(RowType.AGENCIES.wire()), Limits.of(RowType.AGENCIES), path);
        for (int i = 0; i < entries.size() && !errors.isFull(); i++) {
            JsonNode entry = entries.get(i);
            Agency agency = shapes.record(Agency.class, entry, path.entry(i), Set.of(TRIANGLE));
            Triangle triangle = triangles.read(
                    entry.isObject() ? entry.get(TRIANGLE) : null, path.entry(i).member(TRIANGLE));
            if (agency != null) {
                agencies.add(agency);
                ofAgencies.add(triangle);
            }
        }
    }

    private <T extends Record> List<T> list(ObjectNode parent, RowType type, Class<T> entry, Path path) {
        return shapes.list(parent.get(type.wire()), entry, Limits.of(type), path.member(type.wire()));
    }
}
