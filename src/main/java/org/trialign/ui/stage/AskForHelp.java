package org.trialign.ui.stage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.May;
import org.trialign.model.Edit;
import org.trialign.model.Snapshot;

/** The people of an agency that still drafts ask the facilitators to read along. */
public final class AskForHelp extends Div {
    private @Nullable Stage stage;

    public AskForHelp() {
        var ask = new NativeButton(getTranslation("stage.help.ask"), pressed -> ask());
        ask.addClassNames("button", "small-button");
        add(ask);
        setVisible(false);
    }

    /** @param agency whose triangle stands here */
    public void show(Stage on, Snapshot now, String agency) {
        stage = on;
        boolean isOurs = Objects.equals(on.member().agency(), agency);
        boolean mayAsk =
                May.of(on.member(), now).refusal(new Edit.AskForHelp(agency)).isEmpty();
        setVisible(isOurs && mayAsk && !now.isRevealed(agency) && !now.asksForHelp(agency));
    }

    private void ask() {
        Stage on = stage;
        String agency = on == null ? null : on.member().agency();
        if (on != null && agency != null) {
            Ask.open(
                    getTranslation("stage.help.ask_title"),
                    List.of(
                            getTranslation("stage.help.ask_what"),
                            getTranslation("stage.help.ask_who"),
                            getTranslation("stage.help.ask_end")),
                    getTranslation("stage.help.ask"),
                    () -> on.act(this, new Edit.AskForHelp(agency)));
        }
    }
}
