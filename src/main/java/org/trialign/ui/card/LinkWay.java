package org.trialign.ui.card;

import java.util.List;
import java.util.Set;
import org.trialign.model.CardList;
import org.trialign.model.Effect;
import org.trialign.model.RowType;

/**
 * One way in which a card may be linked, inside its triangle or across to one of another agency (workshop-format.md §5, §6;
 * design §3).
 *
 * @param name names its texts: {@code card.links.{name}} inside, {@code card.cross.add.{name}} across
 * @param isInto true if such links end at the card, false if they start there
 * @param others the lists in which the other end may stand
 */
record LinkWay(String name, boolean isInto, Effect effect, Set<RowType> others) {
    /** The ways inside the triangle; stakeholders have none. */
    static List<LinkWay> inside(CardList list) {
        return switch (list) {
            case INPUTS -> List.of(to(RowType.ACTIVITIES));
            case ACTIVITIES -> List.of(from(RowType.INPUTS), to(RowType.OUTPUTS), setsBack());
            case OUTPUTS -> List.of(from(RowType.ACTIVITIES), to(RowType.OUTCOMES), setsBack());
            case OUTCOMES -> List.of(from(RowType.OUTPUTS), to(RowType.VALUES), isSetBack());
            case VALUES -> List.of(from(RowType.OUTCOMES));
            case STAKEHOLDERS -> List.of();
        };
    }

    /**
     * The ways in which the owner of the card draws a link to another agency's. A hand-off may be proposed by either end, a
     * burden is drawn at the outcome.
     */
    static List<LinkWay> across(CardList list) {
        return switch (list) {
            case OUTPUTS -> List.of(new LinkWay("hand_over", false, Effect.PLUS, Set.of(RowType.ACTIVITIES)));
            case ACTIVITIES -> List.of(new LinkWay("take_over", true, Effect.PLUS, Set.of(RowType.OUTPUTS)));
            case OUTCOMES -> List.of(isSetBack());
            case VALUES, STAKEHOLDERS, INPUTS -> List.of();
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
