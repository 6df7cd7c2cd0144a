package org.trialign.audience;

import java.util.EnumMap;
import java.util.Map;
import org.trialign.model.RowType;

/**
 * The table row type × field × audience (findings.md §6): for each type the fields at each {@link Depth}. What is not
 * listed is not sent, so a new field stays inside until somebody decides otherwise.
 */
final class Redaction {
    private static final Map<RowType, Line> TABLE = new EnumMap<>(RowType.class);

    private record Line(Fields full, Fields open, Fields cover) {}

    static {
        Fields all = Fields.ALL;
        Fields none = Fields.NONE;
        // The frame is everybody's, but for terms that are only proposed.
        for (RowType frame : new RowType[] {
            RowType.WORKSHOP,
            RowType.PROBLEM,
            RowType.FACETS,
            RowType.POPULATIONS,
            RowType.POPULATION_OVERLAPS,
            RowType.PLACES,
            RowType.TIMES,
            RowType.CONDITIONS,
            RowType.FUNCTIONS,
            RowType.TERMS,
            RowType.AUTHORIZERS,
            RowType.RESOURCES
        }) {
            line(frame, all, all, none);
        }
        line(RowType.AGENCIES, all, only("id", "name", "color", "mission"), only("id", "name", "color"));
        line(
                RowType.VALUES,
                all,
                only("id", "title", "cell", "role", "population", "place", "condition", "direction", "facets"),
                none);
        line(RowType.STAKEHOLDERS, all, only("id", "authorizer"), none);
        line(RowType.INPUTS, all, only("id", "title", "kind", "status", "resource", "time", "amount", "unit"), none);
        line(RowType.ACTIVITIES, all, only("id", "title", "kind", "function", "needs", "requires", "forbids"), none);
        line(
                RowType.OUTPUTS,
                all,
                only("id", "title", "kind", "function", "population", "place", "time", "volume"),
                none);
        line(RowType.OUTCOMES, all, only("id", "title", "kind", "condition", "direction", "population"), none);
        line(RowType.LINKS, all, only("from", "to", "effect", "evidence"), none);
        line(RowType.CROSS_LINKS, all, only("id", "from", "to", "effect", "evidence", "agreed"), none);
        line(
                RowType.AGREEMENTS,
                all,
                only(
                        "id",
                        "text",
                        "parties",
                        "owner",
                        "due",
                        "dueInDays",
                        "status",
                        "answers.agency",
                        "answers.answer",
                        "settles"),
                none);
        line(RowType.JOINT_LINES, all, none, none);
        line(RowType.PARKING_LOT, all, none, none);
        // The phase is a field of the workshop's row. These travel on no door.
        line(RowType.REVEALS, none, none, none);
        line(RowType.SWITCHES, none, none, none);
        line(RowType.MEMBERS, none, none, none);
        line(RowType.HELP, none, none, none);
        line(RowType.WALL, none, none, none);
        line(RowType.SPOTLIGHT, none, none, none);
        line(RowType.USUALS, none, none, none);
        // What these do to findings travels with the findings.
        line(RowType.PINS, none, none, none);
        line(RowType.DISMISSALS, none, none, none);
        line(RowType.NODS, none, none, none);
        line(RowType.SHARED_FAULTS, none, none, none);
        line(RowType.BASELINE, none, none, none);
        line(RowType.PROPOSALS, all, none, none);
        line(RowType.STANDING, none, none, none);
    }

    private Redaction() {}

    static Fields fields(RowType type, Depth depth) {
        Line line = TABLE.get(type);
        if (line == null) {
            return Fields.NONE;
        }
        return switch (depth) {
            case FULL -> line.full;
            case PUBLIC -> line.open;
            case COVER -> line.cover;
        };
    }

    private static Fields only(String... names) {
        return Fields.only(names);
    }

    private static void line(RowType type, Fields full, Fields open, Fields cover) {
        TABLE.put(type, new Line(full, open, cover));
    }
}
