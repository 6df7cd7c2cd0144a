package org.trialign.ui.stage;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Phase;
import org.trialign.room.Room;
import org.trialign.ui.visit.Page;
import org.trialign.ui.widget.Said;

/** Below the top bar of every screen: the facilitator's bar, asks for help, and what the facilitator points at. */
@CssImport("./ui/stage.css")
public final class StageStrip extends Div {
    private final LookHere look;
    /** Made for facilitators only: nobody else's session shall carry it. */
    private @Nullable FacilitatorBar bar;

    private final HelpBanner help = new HelpBanner();
    private final SpotlightNotice spotlight;
    private final Said news = new Said();
    private @Nullable Phase phase;
    private @Nullable Page here;
    private @Nullable Stage stage;

    public StageStrip(LookHere look) {
        addClassName("stage-strip");
        this.look = look;
        spotlight = new SpotlightNotice(look);
        add(help, spotlight, news);
    }

    public void show(Stage on, Room.State state) {
        stage = on;
        if (on.isFacilitator()) {
            showBar(on, state);
        } else if (bar != null) {
            bar.removeFromParent();
            bar = null;
        }
        Phase now = state.snapshot().phase();
        if (phase != null && phase != now) {
            news.say(getTranslation("stage.phase_now", getTranslation("phase." + now.wire())));
        }
        phase = now;
        help.show(on, state.snapshot());
        spotlight.show(on, state, here);
    }

    private void showBar(Stage on, Room.State state) {
        FacilitatorBar shown = bar;
        if (shown == null) {
            shown = new FacilitatorBar(look);
            bar = shown;
            addComponentAsFirst(shown);
        }
        shown.show(on, state);
    }

    /** @param page the page that the reader is on now; null: none of the workshop's */
    public void at(@Nullable Page page) {
        here = page;
        if (stage != null) {
            spotlight.at(page);
        }
    }
}
