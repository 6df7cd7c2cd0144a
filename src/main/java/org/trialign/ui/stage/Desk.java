package org.trialign.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.trialign.room.Room;

/** The parts of the facilitator's bar side by side, each under its heading. */
public final class Desk extends Div {
    private final List<StagePart> parts;

    public Desk(LookHere look) {
        addClassName("desk");
        var progress = new RevealList();
        var wall = new WallPart(look);
        var switches = new SwitchTable();
        var people = new PeopleList();
        parts = List.of(progress, wall, switches, people);
        add(
                new Div(
                        panel("stage.progress", "stage.progress.note", progress),
                        panel("stage.switches", "", switches)),
                new Div(panel("stage.wall", "", wall), panel("stage.people", "", people)));
    }

    public void show(Stage stage, Room.State state) {
        parts.forEach(part -> part.show(stage, state));
    }

    private Section panel(String title, String note, Component part) {
        var panel = new Section(new H2(getTranslation(title)));
        panel.addClassName("panel");
        if (!note.isEmpty()) {
            var line = new Span(getTranslation(note));
            line.addClassName("quiet");
            panel.add(line);
        }
        panel.add(part);
        return panel;
    }
}
