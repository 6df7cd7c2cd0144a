package org.trialign.audience;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Activity;
import org.trialign.model.ActivityKind;
import org.trialign.model.Agency;
import org.trialign.model.Agreement;
import org.trialign.model.AgreementStatus;
import org.trialign.model.Answer;
import org.trialign.model.AnswerKind;
import org.trialign.model.AssetKind;
import org.trialign.model.Authorizer;
import org.trialign.model.AuthorizerKind;
import org.trialign.model.Cell;
import org.trialign.model.Condition;
import org.trialign.model.Corner;
import org.trialign.model.CrossLink;
import org.trialign.model.Direction;
import org.trialign.model.Effect;
import org.trialign.model.Evidence;
import org.trialign.model.Facet;
import org.trialign.model.Function;
import org.trialign.model.Gift;
import org.trialign.model.Input;
import org.trialign.model.InputStatus;
import org.trialign.model.JointLine;
import org.trialign.model.JointLines;
import org.trialign.model.Link;
import org.trialign.model.Member;
import org.trialign.model.Outcome;
import org.trialign.model.OutcomeKind;
import org.trialign.model.Output;
import org.trialign.model.OutputKind;
import org.trialign.model.Parked;
import org.trialign.model.ParkedState;
import org.trialign.model.ParkingLot;
import org.trialign.model.Phase;
import org.trialign.model.Place;
import org.trialign.model.Population;
import org.trialign.model.PopulationOverlap;
import org.trialign.model.Problem;
import org.trialign.model.Resource;
import org.trialign.model.Reveal;
import org.trialign.model.Role;
import org.trialign.model.Row;
import org.trialign.model.RowKey;
import org.trialign.model.RowType;
import org.trialign.model.Snapshot;
import org.trialign.model.Stakeholder;
import org.trialign.model.Switch;
import org.trialign.model.SwitchSetting;
import org.trialign.model.Thing;
import org.trialign.model.Time;
import org.trialign.model.ValueClaim;
import org.trialign.model.ValueRole;
import org.trialign.model.WorkTerm;
import org.trialign.model.WorkshopHead;
import tools.jackson.databind.JsonNode;

/**
 * A small workshop in which every field is filled. Agencies LIB and POL have a lead and a deputy each, SYS has neither. Of
 * each agency: the cards {@code lib-v1} (for everybody), {@code lib-v2} (agencies only), {@code lib-s1}, {@code lib-i1},
 * {@code lib-a1}, {@code lib-o1}, {@code lib-u1}. Texts that observers never get hold the word {@link #SECRET}.
 */
final class Scene {
    static final String SECRET = "s3cret";
    static final List<String> AGENCIES = List.of("LIB", "POL", "SYS");
    static final Member LIB_LEAD = new Member("lib-lead", SECRET + " Ann", Role.AGENCY_LEAD, "LIB");
    static final Member LIB_DEPUTY = new Member("lib-deputy", SECRET + " Bo", Role.AGENCY_EDITOR, "LIB");
    static final Member POL_LEAD = new Member("pol-lead", SECRET + " Cy", Role.AGENCY_LEAD, "POL");
    static final Member POL_DEPUTY = new Member("pol-deputy", SECRET + " Di", Role.AGENCY_EDITOR, "POL");
    static final Member FACILITATOR = new Member("facilitator", SECRET + " Ed", Role.FACILITATOR, null);
    static final Member OBSERVER = new Member("observer", SECRET + " Flo", Role.OBSERVER, null);
    static final Map<String, Member> MEMBERS = Stream.of(
                    LIB_LEAD, LIB_DEPUTY, POL_LEAD, POL_DEPUTY, FACILITATOR, OBSERVER)
            .collect(Collectors.toMap(Member::account, member -> member));

    private final List<Row> rows = new ArrayList<>();

    private Scene() {
        frame();
        AGENCIES.forEach(this::agency);
        // x1: LIB hands off to POL; x2: POL burdens LIB; x3: SYS hands off to LIB, proposed by LIB
        put(null, new CrossLink("x1", "LIB", "lib-o1", "pol-a1", Effect.PLUS, Evidence.TESTED, SECRET, true, SECRET));
        put(null, new CrossLink("x2", "LIB", "pol-o1", "lib-u1", Effect.MINUS, Evidence.TESTED, SECRET, null, SECRET));
        put(null, new CrossLink("x3", "LIB", "sys-o1", "lib-a1", Effect.PLUS, Evidence.TESTED, SECRET, false, SECRET));
        // x4 ends at a card that is for agencies only
        put(null, new CrossLink("x4", "SYS", "pol-o1", "sys-u2", Effect.MINUS, Evidence.TESTED, SECRET, null, SECRET));
        agreement("ag1", "LIB", "POL", LocalDate.of(2027, 1, 1), null);
        agreement("ag2", "POL", "SYS", null, 30);
        put(null, new JointLines(List.of(new JointLine(Corner.VALUE, "Joint " + SECRET, List.of("LIB")))));
        put(null, new ParkingLot(List.of(new Parked("Parked " + SECRET, "LIB", ParkedState.OPEN))));
        MEMBERS.values().forEach(member -> put(null, member));
    }

    /** In phase Align, nobody revealed. */
    static Scene unrevealed() {
        return new Scene();
    }

    /** In phase Align. */
    static Scene revealed(String... agencies) {
        Scene scene = new Scene();
        Arrays.stream(agencies).forEach(agency -> scene.put(null, new Reveal(agency)));
        return scene;
    }

    static Scene allRevealed() {
        return revealed("LIB", "POL", "SYS");
    }

    Scene in(Phase phase) {
        put(null, new WorkshopHead("Title", "en", "Notice", phase));
        return this;
    }

    Scene flip(Switch which, @Nullable String agency, boolean on) {
        put(null, new SwitchSetting(which, agency, on, null));
        return this;
    }

    /** Puts a thing in the place of the one with its id. */
    Scene put(@Nullable String agency, Thing thing) {
        RowType type = typeOf(thing);
        rows.removeIf(row -> row.key().equals(new RowKey(type, thing.id())));
        rows.add(new Row(type, agency, (rows.size() + 1) * Row.GAP, thing));
        return this;
    }

    Scene remove(RowType type, String id) {
        rows.removeIf(row -> row.key().equals(new RowKey(type, id)));
        return this;
    }

    Snapshot at(long revision) {
        return Snapshot.of(revision, rows);
    }

    Snapshot snapshot() {
        return at(1);
    }

    static AudienceView view(Snapshot snapshot, Audience audience) {
        return AudienceView.of(snapshot, Detected.in(snapshot), audience, null);
    }

    /** What an audience gets of a row that it sees. */
    static JsonNode json(Snapshot snapshot, Audience audience, RowType type, String id) {
        VisibleRow row = view(snapshot, audience).rows().get(new RowKey(type, id));
        return Objects.requireNonNull(row).json();
    }

    static RowType typeOf(Thing thing) {
        return Arrays.stream(RowType.values())
                .filter(type -> type.thing() == thing.getClass())
                .findFirst()
                .orElseThrow();
    }

    private void frame() {
        put(null, new WorkshopHead("Title", "en", "Notice", Phase.ALIGN));
        put(null, new Problem("Problem", "Statement", "Not about", List.of("A fact")));
        put(null, new Facet("fa", "Facet", true, "Definition", "Short"));
        put(null, new Population("pop", "People", "Definition", null, true));
        put(null, new Population("pop-2", "Other people", "Definition", "pop", true));
        put(null, new PopulationOverlap("pop", "pop-2"));
        put(null, new Place("pl", "Place", "Definition", null, true));
        put(null, new Time("ti", "Time", "Definition", null, true));
        put(null, new Condition("co", "Condition", "Definition", null, "pop", "Measure", "Baseline"));
        put(null, new Place("pl-2", "Corner", null, "pl", null));
        put(null, new Time("ti-2", "Hour", null, "ti", null));
        put(null, new Condition("co-2", "Kind of condition", null, "co", null, null, null));
        put(null, new Function("fn", "Function", "Definition"));
        put(null, new WorkTerm("tm", "Term", "Definition"));
        put(null, new Authorizer("au", "Authorizer", "Definition", AuthorizerKind.BOARD, List.of("pop")));
        put(null, new Resource("re", "Resource", "Definition", AssetKind.MONEY, BigDecimal.TEN, "rooms", true));
    }

    private void agency(String agency) {
        String a = agency.toLowerCase(Locale.ROOT);
        put(null, new Agency(agency, "Agency " + agency, "#102030", "Seat " + SECRET, "Mission of " + own(agency)));
        put(agency, value(agency, a + "-v1", false));
        put(agency, value(agency, a + "-v2", true));
        put(agency, new Stakeholder(a + "-s1", "au", 2, 3, List.of(Gift.MONEY), List.of(a + "-v1"), SECRET, false));
        put(
                agency,
                new Input(
                        a + "-i1",
                        own(agency),
                        AssetKind.MONEY,
                        InputStatus.SECURED,
                        "re",
                        "au",
                        "ti",
                        BigDecimal.ONE,
                        "rooms",
                        SECRET,
                        false));
        put(
                agency,
                new Activity(
                        a + "-a1",
                        own(agency),
                        ActivityKind.PROCESS,
                        "fn",
                        List.of("fn"),
                        List.of("tm"),
                        List.of("tm"),
                        SECRET,
                        false));
        put(
                agency,
                new Output(
                        a + "-o1",
                        own(agency),
                        OutputKind.SERVICE,
                        "fn",
                        "pop",
                        "pl",
                        "ti",
                        "ten a day",
                        SECRET,
                        false));
        put(agency, outcome(agency, a + "-u1", false));
        put(agency, outcome(agency, a + "-u2", true));
        put(agency, new Link(a + "-i1", a + "-a1", Effect.PLUS, null, null));
        put(agency, new Link(a + "-a1", a + "-o1", Effect.PLUS, null, null));
        put(agency, new Link(a + "-o1", a + "-u1", Effect.PLUS, Evidence.TESTED, SECRET));
        put(agency, new Link(a + "-o1", a + "-u2", Effect.PLUS, Evidence.TESTED, SECRET));
    }

    static ValueClaim value(String agency, String id, boolean agenciesOnly) {
        return new ValueClaim(
                id,
                (agenciesOnly ? SECRET : "") + own(agency),
                Cell.COLLECTIVE_JUSTICE,
                ValueRole.CORE,
                "pop",
                "pl",
                agenciesOnly ? null : "co",
                Direction.UP,
                List.of("fa"),
                SECRET,
                agenciesOnly);
    }

    private static Outcome outcome(String agency, String id, boolean agenciesOnly) {
        return new Outcome(
                id,
                (agenciesOnly ? SECRET : "") + own(agency),
                OutcomeKind.BETTER_CONDITION,
                agenciesOnly ? null : "co",
                Direction.UP,
                "pop",
                SECRET,
                agenciesOnly);
    }

    /** What stands in the texts of an agency's triangle, and nowhere else. */
    static String own(String agency) {
        return "0wn-" + agency;
    }

    private void agreement(
            String id, String owner, String other, @Nullable LocalDate due, @Nullable Integer dueInDays) {
        put(
                null,
                new Agreement(
                        id,
                        "Text of " + id,
                        List.of(owner, other),
                        owner,
                        SECRET,
                        AgreementStatus.OPEN,
                        due,
                        dueInDays,
                        List.of("O1|co:up", "C5|pol-o1>lib-u1", "O4|au"),
                        List.of("au"),
                        SECRET,
                        List.of(new Answer(owner, AnswerKind.RESERVED, SECRET))));
    }
}
