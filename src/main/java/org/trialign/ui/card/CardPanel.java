package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import org.trialign.room.Room;
import org.trialign.workshop.WorkshopService;

public class CardPanel extends Div {
    public CardPanel(WorkshopService workshops, Room room, String workshop, String slug, String account, String card) {
        setText(card);
    }

    public void show(Room.State state) {}

    public void onClose(Runnable close) {}
}
