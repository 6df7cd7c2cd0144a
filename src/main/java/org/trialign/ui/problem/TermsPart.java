package org.trialign.ui.problem;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.problem.TermTree.Place;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One list of the vocabulary, or the parts of the problem. */
final class TermsPart extends Part {
    private final RowType list;
    private final Saver saver;
    private final UnorderedList lines = new UnorderedList();
    private final Paragraph empty = new Paragraph();
    private final AddLine addLine;
    private final @Nullable OverlapsPart overlaps;
    private final Map<String, TermLine> byId = new HashMap<>();

    TermsPart(RowType list, Saver saver) {
        super(list.wire());
        this.list = list;
        this.saver = saver;
        lines.addClassName("term-lines");
        empty.addClassName("empty");
        empty.setText(getTranslation("problem.empty"));
        addLine = new AddLine(saver, list.wire());
        overlaps = list == RowType.POPULATIONS ? new OverlapsPart(saver) : null;
        add(lines, empty, addLine);
        if (overlaps != null) {
            add(overlaps);
        }
    }

    @Override
    void show(Reading reading) {
        List<Place> places = TermTree.of(list, reading);
        showCount(places.size());
        empty.setVisible(places.isEmpty());
        Set<String> now = places.stream().map(Place::id).collect(Collectors.toSet());
        for (String gone : new HashSet<>(byId.keySet())) {
            if (!now.contains(gone)) {
                lines.remove(byId.remove(gone));
            }
        }
        for (int i = 0; i < places.size(); i++) {
            TermLine line = byId.computeIfAbsent(places.get(i).id(), id -> new TermLine(list, id, saver));
            // a line that stands where it should is left alone, so that nobody loses focus
            if (lines.indexOf(line) != i) {
                lines.addComponentAtIndex(i, line);
            }
            line.show(places.get(i), reading);
        }
        showAdding(reading);
        if (overlaps != null) {
            overlaps.show(reading);
        }
    }

    private void showAdding(Reading reading) {
        String agency = reading.member().agency();
        boolean mayAdd = reading.may(new Edit.AddTerm(list, named("")));
        boolean mayPropose = !mayAdd && agency != null && reading.may(new Edit.ProposeTerm(agency, list, named("")));
        addLine.setVisible(mayAdd || mayPropose);
        if (mayAdd || mayPropose) {
            Function<String, Edit> edit = name -> mayAdd || agency == null
                    ? new Edit.AddTerm(list, named(name))
                    : new Edit.ProposeTerm(agency, list, named(name));
            addLine.show(getTranslation((mayAdd ? "problem.add." : "problem.propose.") + list.wire()), edit, reading);
        }
    }

    private ObjectNode named(String name) {
        ObjectNode value = JsonNodeFactory.instance.objectNode().put(list == RowType.FACETS ? "title" : "name", name);
        return list == RowType.RESOURCES ? value.put("kind", "other") : value;
    }
}
