package org.trialign.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trialign.base.Wire;

/** The lists of a workshop, by the format's names (doors.md), and those that are not in the file. */
public enum RowType implements Wire {
    WORKSHOP("workshop", WorkshopHead.class),
    PROBLEM("problem", Problem.class),
    FACETS("facets", Facet.class),
    POPULATIONS("populations", Population.class),
    POPULATION_OVERLAPS("populationOverlaps", PopulationOverlap.class),
    PLACES("places", Place.class),
    TIMES("times", Time.class),
    CONDITIONS("conditions", Condition.class),
    FUNCTIONS("functions", Function.class),
    TERMS("terms", WorkTerm.class),
    AUTHORIZERS("authorizers", Authorizer.class),
    RESOURCES("resources", Resource.class),
    AGENCIES("agencies", Agency.class),
    VALUES("values", ValueClaim.class),
    STAKEHOLDERS("stakeholders", Stakeholder.class),
    INPUTS("inputs", Input.class),
    ACTIVITIES("activities", Activity.class),
    OUTPUTS("outputs", Output.class),
    OUTCOMES("outcomes", Outcome.class),
    LINKS("links", Link.class),
    CROSS_LINKS("crossLinks", CrossLink.class),
    AGREEMENTS("agreements", Agreement.class),
    JOINT_LINES("jointLines", JointLines.class),
    PARKING_LOT("parkingLot", ParkingLot.class),
    REVEALS("reveals", Reveal.class),
    SWITCHES("switches", SwitchSetting.class),
    MEMBERS("members", Member.class),
    PROPOSALS("proposals", Proposal.class),
    USUALS("usuals", Usual.class),
    HELP("help", Help.class),
    WALL("wall", Wall.class),
    SPOTLIGHT("spotlight", Spotlight.class),
    PINS("pins", Pin.class),
    DISMISSALS("dismissals", DismissedFinding.class),
    NODS("nods", Nod.class),
    SHARED_FAULTS("sharedFaults", SharedFault.class),
    BASELINE("baseline", Baseline.class),
    STANDING("standing", Standing.class);

    /** The six lists of cards of a triangle, in their order. */
    public static final Set<RowType> CARDS = Collections.unmodifiableSet(Stream.of(values())
            .filter(RowType::isCard)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(RowType.class))));

    private final String wire;
    private final Class<? extends Thing> thing;

    RowType(String wire, Class<? extends Thing> thing) {
        this.wire = wire;
        this.thing = thing;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** @throws IllegalArgumentException if no list has this name */
    public static RowType named(String wire) {
        for (RowType type : values()) {
            if (type.wire.equals(wire)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no such list: " + wire);
    }

    public Class<? extends Thing> thing() {
        return thing;
    }

    /** True for the six lists of cards of a triangle. */
    public boolean isCard() {
        return Card.class.isAssignableFrom(thing);
    }

    /** True for facets and the lists of the vocabulary: what cards refer to. */
    public boolean isWord() {
        return SharedWord.class.isAssignableFrom(thing);
    }

    /** True for what belongs to one agency's triangle: its cards and its links. */
    public boolean isOwned() {
        return isCard() || this == LINKS;
    }
}
