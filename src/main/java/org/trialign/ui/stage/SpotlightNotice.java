package org.trialign.ui.stage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Target;
import org.trialign.room.Room;
import org.trialign.ui.widget.CrossButton;

/** "The facilitator points at …": a line that leads there and can be put away. Who can't see the target isn't told. */
final class SpotlightNotice extends Div {
    private final LookHere look;
    private final Span text = new Span();
    private final RouterLink go = new RouterLink();
    private @Nullable Target putAway;
    private @Nullable Target shown;
    private @Nullable String place;

    SpotlightNotice(LookHere look) {
        this.look = look;
        addClassName("banners");
        getElement().setAttribute("role", "status");
        go.setText(getTranslation("stage.look.go"));
        go.addClassNames("button", "small-button");
        var away = new CrossButton(getTranslation("stage.look.put_away"), () -> {
            putAway = shown;
            setVisible(false);
        });
        var banner = new Div(text, go, away);
        banner.addClassNames("banner", "look");
        add(banner);
        setVisible(false);
    }

    /** @param here address of the page that the reader is on, below the workshop's */
    void show(Stage stage, Room.State state, String here) {
        Target target = state.snapshot().spotlight().orElse(null);
        shown = target;
        Optional<Pointed> seen = target == null || stage.isFacilitator()
                ? Optional.empty()
                : look.at(target, stage.visit().view(), this, stage.visit());
        if (target != null && seen.isPresent()) {
            say(getTranslation(
                    "stage.look.notice." + target.kind().wire(), seen.get().words()));
            place = seen.get().place();
            go.getElement().setAttribute("href", stage.address(place)).setAttribute("router-link", true);
        }
        boolean isNew = seen.filter(what -> !what.place().equals(here)).isPresent();
        setVisible(isNew && target != null && !target.equals(putAway));
    }

    /** Only what is new: text that is set again would be read out again at each change of anything. */
    private void say(String words) {
        if (!words.equals(text.getText())) {
            text.setText(words);
            go.getElement().setAttribute("aria-label", getTranslation("stage.look.go_there", words));
        }
    }

    /** The reader went to another page. */
    void at(String here) {
        if (here.equals(place)) {
            putAway = shown;
            setVisible(false);
        }
    }
}
