package org.trialign.ui.stage;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trialign.audience.Audience.WallAudience;
import org.trialign.model.Edit;
import org.trialign.model.Target;
import org.trialign.model.WallMode;
import org.trialign.room.Room;
import org.trialign.ui.visit.Page;

/** What the wall shows and for whom. */
final class WallPart extends Div implements StagePart {
    private final LookHere look;
    private final Paragraph now = new Paragraph();
    private final Paragraph hidden = new Paragraph();
    private final NativeButton clear = new NativeButton(getTranslation("stage.look.clear"));
    private final Map<WallMode, NativeButton> modes = new EnumMap<>(WallMode.class);
    private final Anchor way = new Anchor();
    private @Nullable Stage stage;

    WallPart(LookHere look) {
        this.look = look;
        addClassName("wall-part");
        now.addClassName("wall-now");
        hidden.addClassNames("callout", "gap");
        hidden.setText(getTranslation("stage.look.own_screen"));
        clear.addClassNames("button", "small-button");
        clear.addClickListener(pressed -> act(new Edit.PointAt(null)));
        way.setText(getTranslation("stage.wall.open"));
        way.setTarget(AnchorTarget.BLANK);
        way.addClassNames("button", "small-button");
        add(now, hidden, choice(), new Div(clear, way));
    }

    private Div choice() {
        var label = new Span(getTranslation("stage.wall.for"));
        label.setId("wall-for");
        var segments = new Div();
        segments.addClassName("segments");
        segments.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", "wall-for");
        for (WallMode mode : WallMode.values()) {
            var button = new NativeButton(
                    getTranslation("stage.wall." + mode.wire()), pressed -> act(new Edit.SetWall(mode)));
            modes.put(mode, button);
            segments.add(button);
        }
        var choice = new Div(label, segments);
        choice.addClassName("field");
        return choice;
    }

    @Override
    public void show(Stage on, Room.State state) {
        stage = on;
        Optional<Target> target = state.snapshot().spotlight();
        var visit = on.visit();
        Optional<Pointed> mine = target.flatMap(what -> look.at(what, visit.view(), this, visit));
        boolean isOnWall = target.flatMap(what -> look.at(what, visit.room().view(new WallAudience()), this, visit))
                .isPresent();
        now.setText(
                target.isEmpty()
                        ? getTranslation("stage.wall.first")
                        : mine.map(what -> getTranslation("stage.wall.shows", what.words()))
                                .orElse(getTranslation("stage.wall.gone")));
        hidden.setVisible(mine.isPresent() && !isOnWall);
        clear.setVisible(target.isPresent());
        way.setHref(on.address(new Page.Wall()));
        WallMode mode = state.snapshot().wallMode();
        modes.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(each == mode)));
    }

    private void act(Edit edit) {
        if (stage != null) {
            stage.act(this, edit);
        }
    }
}
