package org.trialign.ui.stage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Target;
import org.trialign.room.Room;
import org.trialign.ui.visit.Page;
import org.trialign.ui.widget.CrossButton;
import org.trialign.ui.widget.Said;

/**
 * "The facilitator points at …": a line that leads there and can be put away. Who can't see the target isn't told.
 * Facilitators read what everybody is pointed at, wherever they are, and end it there.
 */
final class SpotlightNotice extends Div {
    private final LookHere look;
    private final Span text = new Span();
    private final RouterLink go = new RouterLink();
    private final NativeButton end = new NativeButton();
    private @Nullable Stage stage;
    private @Nullable Target putAway;
    private @Nullable Target shown;
    private @Nullable Page page;

    SpotlightNotice(LookHere look) {
        this.look = look;
        addClassName("banners");
        // the words alone: a way that comes and goes beside them, as one moves about, is no news
        text.getElement().setAttribute("role", "status");
        go.setText(getTranslation("stage.look.go"));
        go.addClassNames("button", "small-button");
        end.setText(getTranslation("stage.look.clear"));
        end.addClassNames("button", "small-button");
        end.addClickListener(pressed -> {
            if (stage != null) {
                stage.act(this, new Edit.PointAt(null));
            }
        });
        var away = new CrossButton(getTranslation("stage.look.put_away"), () -> {
            putAway = shown;
            setVisible(false);
        });
        var banner = new Div(text, go, end, away);
        banner.addClassNames("banner", "look");
        add(banner);
        setVisible(false);
    }

    /** @param here the page that the reader is on */
    void show(Stage on, Room.State state, @Nullable Page here) {
        stage = on;
        Target target = state.snapshot().spotlight().orElse(null);
        shown = target;
        if (!Objects.equals(target, putAway)) {
            // pointed at again later, it is news again
            putAway = null;
        }
        Optional<Pointed> seen =
                target == null ? Optional.empty() : look.at(target, on.visit().view(), this, on.visit());
        boolean facilitates = on.isFacilitator();
        end.setVisible(facilitates);
        if (target != null && seen.isPresent()) {
            Pointed what = seen.get();
            page = what.page();
            say(getTranslation(
                    facilitates
                            ? "stage.wall.shows"
                            : "stage.look.notice." + target.kind().wire(),
                    what.words()));
            go.getElement().setAttribute("href", on.address(what.page())).setAttribute("router-link", true);
            go.setVisible(!what.page().equals(here));
        }
        boolean isNew =
                seen.filter(what -> facilitates || !what.page().equals(here)).isPresent();
        setVisible(isNew && target != null && !target.equals(putAway));
    }

    private void say(String words) {
        Said.standing(text, words);
        go.getElement().setAttribute("aria-label", getTranslation("stage.look.go_there", words));
    }

    /** The reader went to another page. */
    void at(@Nullable Page here) {
        boolean isThere = here != null && here.equals(page);
        go.setVisible(!isThere);
        if (isThere && stage != null && !stage.isFacilitator()) {
            putAway = shown;
            setVisible(false);
        }
    }
}
