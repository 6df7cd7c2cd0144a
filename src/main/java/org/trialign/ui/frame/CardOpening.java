package org.trialign.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.UnaryOperator;

/** The live components ask to open a card by an event of theirs; where to go is the view's to say. */
public final class CardOpening {
    private static final int LONGEST_ID = 40;

    private CardOpening() {}

    /** @param address of a card's view, by the card's id; ids come from the browser and are looked up again there */
    public static void listen(Component view, UnaryOperator<String> address) {
        view.getElement()
                .addEventListener("card-open", opened -> {
                    String card = opened.getEventData().path("event.detail.id").asString("");
                    if (isId(card)) {
                        UI.getCurrent().navigate(address.apply(card));
                    }
                })
                .addEventData("event.detail.id");
    }

    /** True if the browser sent what can be an id of a card or agency. */
    static boolean isId(String text) {
        return text.length() <= LONGEST_ID && text.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }
}
