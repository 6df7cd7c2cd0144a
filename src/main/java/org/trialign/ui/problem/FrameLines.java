package org.trialign.ui.problem;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trialign.ui.edit.Lines;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;

/** The lines of a list of the frame. One that stands where it should is left alone, so that nobody loses focus. */
final class FrameLines extends UnorderedList {
    private final Lines<FrameLine> lines;
    private final Function<String, FrameLine> make;

    /** @param make the line of a thing by its id */
    FrameLines(Saver saver, Function<String, FrameLine> make) {
        lines = new Lines<>(saver);
        this.make = make;
        addClassName("term-lines");
    }

    void show(List<Place> places, Reading reading) {
        lines.keepOnly(places.stream().map(Place::id).collect(Collectors.toSet()));
        int at = 0;
        for (Place place : places) {
            FrameLine line = lines.of(place.id(), make);
            at = afterLeftOvers(at);
            if (indexOf(line) != at) {
                addComponentAtIndex(at, line);
            }
            line.show(place, reading);
            at++;
        }
    }

    /** A line whose thing is gone stays where it stood. */
    private int afterLeftOvers(int from) {
        int at = from;
        while (at < getComponentCount() && lines.isLeftOver(getComponentAt(at))) {
            at++;
        }
        return at;
    }
}
