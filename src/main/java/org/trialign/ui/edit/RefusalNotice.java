package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import org.trialign.model.Refusal;

/** Says why something that was pressed wasn't done, where no field stands to say it at. */
public final class RefusalNotice {
    private static final int MS = 8000;

    private RefusalNotice() {}

    public static void show(Refusal refusal, Component speaker) {
        Notification.show(RefusalWords.of(refusal, speaker), MS, Notification.Position.BOTTOM_START)
                .getElement()
                .setAttribute("role", "alert");
    }
}
