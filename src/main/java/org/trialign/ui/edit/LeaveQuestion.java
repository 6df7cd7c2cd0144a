package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import org.trialign.ui.widget.Question;

/** Asks before fields are closed in which something stands that isn't saved. */
public final class LeaveQuestion {
    private LeaveQuestion() {}

    public static void ask(Component speaker, Runnable leave) {
        new Question(
                        speaker.getTranslation("card.leave"),
                        speaker.getTranslation("card.leave.yes"),
                        speaker.getTranslation("card.leave.no"))
                .says(speaker.getTranslation("card.leave.next"))
                .ask(leave);
    }
}
