package org.trialign.ui.stage;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.trialign.ui.widget.Question;

/** Asks once before something that everybody feels, and says in plain words what it will do. */
final class Ask {
    private Ask() {}

    /** @param what one sentence for each thing that will happen */
    static void open(String question, List<String> what, String yes, Runnable then) {
        String no = UI.getCurrent().getTranslation("stage.cancel");
        new Question(question, yes, no).says(what).ask(then);
    }
}
