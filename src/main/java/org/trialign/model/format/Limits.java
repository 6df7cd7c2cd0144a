package org.trialign.model.format;

import org.trialign.model.RowType;

/** How many entries the lists of a workshop may have (workshop-format.md §2, §3 and §5). */
public final class Limits {
    /** All cards of one triangle together. */
    public static final int CARDS = 400;

    private Limits() {}

    /** The most entries of a list; of cards and links those of one triangle. Lists that are not in the file have no limit. */
    public static int of(RowType type) {
        return switch (type) {
            case FACETS -> 40;
            case POPULATIONS, PLACES, TIMES, CONDITIONS, FUNCTIONS, TERMS, AUTHORIZERS, RESOURCES -> 200;
            case POPULATION_OVERLAPS -> 400;
            case AGENCIES -> 24;
            case VALUES, STAKEHOLDERS, INPUTS, ACTIVITIES, OUTPUTS, OUTCOMES -> CARDS;
            case LINKS, CROSS_LINKS -> 2000;
            case AGREEMENTS -> 200;
            case JOINT_LINES -> 100;
            case PARKING_LOT -> 200;
            case WORKSHOP, PROBLEM -> 1;
            case REVEALS, SWITCHES, MEMBERS, STANDING, PROPOSALS, USUALS, HELP, WALL, SPOTLIGHT -> Integer.MAX_VALUE;
            case PINS, DISMISSALS, NODS, SHARED_FAULTS, BASELINE -> Integer.MAX_VALUE;
        };
    }
}
