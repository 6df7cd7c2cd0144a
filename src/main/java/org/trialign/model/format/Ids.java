package org.trialign.model.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Proposal;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;

/** What each id of a workshop names. An id that is used twice names both things, so that only the doubling is reported. */
public final class Ids {
    private final Function<String, List<Row>> uses;
    private final boolean discreet;
    /** Terms that are one agency's alone. */
    private final Map<String, String> proposedBy;

    private Ids(Function<String, List<Row>> uses, boolean discreet, Map<String, String> proposedBy) {
        this.uses = uses;
        this.discreet = discreet;
        this.proposedBy = proposedBy;
    }

    /** Of a workshop that commands change. Their senders don't see all of it, so no message tells of what may be hidden. */
    public static Ids of(Snapshot snapshot) {
        var proposedBy = new HashMap<String, String>();
        for (Row row : snapshot.rows(RowType.PROPOSALS)) {
            if (row.thing() instanceof Proposal proposal) {
                proposedBy.put(proposal.term(), proposal.agency());
            }
        }
        List<RowType> named = Stream.of(RowType.values()).filter(Ids::hasId).toList();
        return new Ids(
                id -> named.stream()
                        .flatMap(type -> snapshot.find(type, id).stream())
                        .toList(),
                true,
                proposedBy);
    }

    /** Of a file, of which its sender sees everything. */
    static Ids ofFile(Stream<Row> rows) {
        Map<String, List<Row>> uses = rows.filter(row -> hasId(row.type())).collect(Collectors.groupingBy(Row::id));
        return new Ids(id -> uses.getOrDefault(id, List.of()), false, Map.of());
    }

    /** Whether the things of a list have an id that is unique in the whole file (workshop-format.md §1). */
    public static boolean hasId(RowType type) {
        return switch (type) {
            case FACETS,
                    POPULATIONS,
                    PLACES,
                    TIMES,
                    CONDITIONS,
                    FUNCTIONS,
                    TERMS,
                    AUTHORIZERS,
                    RESOURCES,
                    AGENCIES,
                    VALUES,
                    STAKEHOLDERS,
                    INPUTS,
                    ACTIVITIES,
                    OUTPUTS,
                    OUTCOMES,
                    CROSS_LINKS,
                    AGREEMENTS -> true;
            case WORKSHOP,
                    PROBLEM,
                    POPULATION_OVERLAPS,
                    LINKS,
                    JOINT_LINES,
                    PARKING_LOT,
                    REVEALS,
                    SWITCHES,
                    MEMBERS,
                    PROPOSALS,
                    USUALS,
                    STANDING,
                    HELP,
                    WALL,
                    SPOTLIGHT -> false;
            case PINS, DISMISSALS, NODS, SHARED_FAULTS, BASELINE -> false;
        };
    }

    public boolean isUsed(String id) {
        return !uses.apply(id).isEmpty();
    }

    boolean names(String id, RowType type) {
        return uses(id).anyMatch(row -> row.type() == type);
    }

    /** True if a thing of this agency, or (null) one that is nobody's alone, may refer to it. */
    boolean names(String id, RowType type, @Nullable String agency) {
        String proposer = proposedBy.get(id);
        return names(id, type) && (proposer == null || proposer.equals(agency));
    }

    Stream<Row> uses(String id) {
        return uses.apply(id).stream();
    }

    /** The row of a card. */
    Optional<Row> card(String id) {
        return uses(id).filter(row -> row.type().isCard()).findFirst();
    }

    boolean isAmbiguous(String id) {
        return uses(id).limit(2).count() > 1;
    }

    /**
     * Why an id is not what it should be: {@code unknown population "x"}, and what it is if it is something else that may
     * be told.
     */
    String unknown(String wanted, String id) {
        String is = uses(id).filter(row -> !discreet || isEverybodys(row))
                .findFirst()
                .map(row -> ": that is " + noun(row.type(), true))
                .orElse("");
        return "unknown " + wanted + " " + Quote.quoted(id) + is;
    }

    /** The frame and the agencies; what agencies draw, claim, propose and agree may be hidden (findings.md §6). */
    private boolean isEverybodys(Row row) {
        RowType type = row.type();
        return !type.isCard()
                && type != RowType.CROSS_LINKS
                && type != RowType.AGREEMENTS
                && !proposedBy.containsKey(row.id());
    }

    static String noun(RowType type) {
        return noun(type, false);
    }

    private static String noun(RowType type, boolean article) {
        String noun = switch (type) {
            case WORKSHOP -> "workshop";
            case PROBLEM -> "problem";
            case FACETS -> "facet";
            case POPULATIONS -> "population";
            case POPULATION_OVERLAPS -> "overlap of populations";
            case PLACES -> "place";
            case TIMES -> "time";
            case CONDITIONS -> "condition";
            case FUNCTIONS -> "function";
            case TERMS -> "term of work";
            case AUTHORIZERS -> "authorizer";
            case RESOURCES -> "resource";
            case AGENCIES -> "agency";
            case VALUES -> "value";
            case STAKEHOLDERS -> "stakeholder card";
            case INPUTS -> "input";
            case ACTIVITIES -> "activity";
            case OUTPUTS -> "output";
            case OUTCOMES -> "outcome";
            case LINKS -> "link";
            case CROSS_LINKS -> "cross link";
            case AGREEMENTS -> "agreement";
            case JOINT_LINES -> "joint triangle";
            case PARKING_LOT -> "parking lot";
            case REVEALS -> "reveal";
            case SWITCHES -> "switch";
            case MEMBERS -> "member";
            case STANDING -> "standing";
            case PROPOSALS -> "proposal";
            case HELP -> "ask for help";
            case WALL -> "wall";
            case SPOTLIGHT -> "spotlight";
            case USUALS -> "usual people, place and time";
            case PINS -> "pin";
            case DISMISSALS -> "dismissal";
            case NODS -> "nod";
            case SHARED_FAULTS -> "shared fault";
            case BASELINE -> "baseline";
        };
        String a = "aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
        return article ? a + noun : noun;
    }
}
