package org.trialign.ui.card;

import com.vaadin.flow.component.Svg;
import org.trialign.model.CardList;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import tools.jackson.databind.JsonNode;

/** The mark of a card's kind, in the colour of its agency (look.md, Cards). Decoration: words stand beside it. */
final class CardMark {
    private CardMark() {}

    static Svg of(CardSeen card, Reading reading) {
        var mark =
                new Svg("<svg class=\"mark\" width=\"15\" height=\"15\" viewBox=\"-8 -8 16 16\" aria-hidden=\"true\">"
                        + shape(card) + "</svg>");
        mark.addClassName("card-mark");
        mark.getElement().setAttribute("data-seat", Integer.toString(reading.seat(card.agency())));
        return mark;
    }

    private static String shape(CardSeen card) {
        return switch (CardList.of(card.list())) {
            case VALUES -> path(isCore(card) ? "solid" : "hollow", "M0-6.6 6.6 0 0 6.6-6.6 0Z");
            case STAKEHOLDERS -> "<circle class=\"hollow\" r=\"6.7\"/>";
            case INPUTS -> path("solid", "M-4.8-4.8H4.8V4.8H-4.8Z");
            case ACTIVITIES -> path("solid", "M-4.4-5.5 6.05 0-4.4 5.5Z");
            case OUTPUTS -> path("solid", "M-5.5-4.95H0A4.95 4.95 0 0 1 0 4.95H-5.5Z");
            case OUTCOMES -> path("solid", "M-6.05 0-3.025-5.225H3.025L6.05 0 3.025 5.225H-3.025Z");
        };
    }

    private static boolean isCore(CardSeen card) {
        JsonNode role = card.get("role");
        return role != null && role.asString().equals("core");
    }

    private static String path(String className, String path) {
        return "<path class=\"" + className + "\" d=\"" + path + "\"/>";
    }
}
