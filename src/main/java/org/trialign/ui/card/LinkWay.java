package org.trialign.ui.card;

import java.util.List;
import java.util.Set;
import org.trialign.model.Effect;
import org.trialign.model.RowType;

/**
 * One way in which a card of some list may be linked inside its triangle (workshop-format.md §5).
 *
 * @param name names its texts: {@code card.links.{name}}
 * @param isInto true if such links end at the card, false if they start there
 * @param others the lists in which the other end may stand
 */
record LinkWay(String name, boolean isInto, Effect effect, Set<RowType> others) {
    /** The ways of the cards of a list; stakeholders have none. */
    static List<LinkWay> of(RowType list) {
        return switch (list) {
            case INPUTS -> List.of(to(RowType.ACTIVITIES));
            case ACTIVITIES -> List.of(from(RowType.INPUTS), to(RowType.OUTPUTS), setsBack());
            case OUTPUTS -> List.of(from(RowType.ACTIVITIES), to(RowType.OUTCOMES), setsBack());
            case OUTCOMES -> List.of(from(RowType.OUTPUTS), to(RowType.VALUES), isSetBack());
            case VALUES -> List.of(from(RowType.OUTCOMES));
            case STAKEHOLDERS,
                    WORKSHOP,
                    PROBLEM,
                    FACETS,
                    POPULATIONS,
                    POPULATION_OVERLAPS,
                    PLACES,
                    TIMES,
                    CONDITIONS,
                    FUNCTIONS,
                    TERMS,
                    AUTHORIZERS,
                    RESOURCES,
                    AGENCIES,
                    LINKS,
                    CROSS_LINKS,
                    AGREEMENTS,
                    JOINT_LINES,
                    PARKING_LOT,
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
                    STANDING -> List.of();
        };
    }

    private static LinkWay from(RowType list) {
        return new LinkWay("from", true, Effect.PLUS, Set.of(list));
    }

    private static LinkWay to(RowType list) {
        return new LinkWay("to", false, Effect.PLUS, Set.of(list));
    }

    private static LinkWay setsBack() {
        return new LinkWay("sets_back", false, Effect.MINUS, Set.of(RowType.OUTCOMES));
    }

    private static LinkWay isSetBack() {
        return new LinkWay("set_back_by", true, Effect.MINUS, Set.of(RowType.ACTIVITIES, RowType.OUTPUTS));
    }
}
