package org.trialign.ui.card;

import java.util.List;
import java.util.Set;
import org.trialign.model.Effect;
import org.trialign.model.RowType;

/**
 * One way in which the owner of a card may draw a cross link at it (workshop-format.md §6; design §3).
 *
 * @param name names its text: {@code card.cross.add.{name}}
 * @param isInto true if such links end at the card
 * @param others the lists of other agencies in which the other end may stand
 */
record CrossWay(String name, boolean isInto, Effect effect, Set<RowType> others) {
    /** The ways of the cards of a list. A hand-off may be proposed by either end, a burden is drawn at the outcome. */
    static List<CrossWay> of(RowType list) {
        return switch (list) {
            case OUTPUTS -> List.of(new CrossWay("hand_over", false, Effect.PLUS, Set.of(RowType.ACTIVITIES)));
            case ACTIVITIES -> List.of(new CrossWay("take_over", true, Effect.PLUS, Set.of(RowType.OUTPUTS)));
            case OUTCOMES ->
                List.of(new CrossWay("set_back_by", true, Effect.MINUS, Set.of(RowType.ACTIVITIES, RowType.OUTPUTS)));
            case VALUES,
                    STAKEHOLDERS,
                    INPUTS,
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
}
