package org.trialign.ui.problem;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One list of the vocabulary, or the parts of the problem. */
final class TermsSection extends FrameSection {
    private final RowType list;
    private final FrameLines lines;
    private final Paragraph empty = new Paragraph();
    private final AddLine addLine;
    private final @Nullable OverlapsList overlaps;

    TermsSection(RowType list, Saver saver) {
        super(list.wire());
        this.list = list;
        lines = new FrameLines(saver, id -> new TermLine(list, id, saver));
        empty.addClassName("empty");
        empty.setText(getTranslation("problem.empty"));
        addLine = new AddLine(saver, list.wire());
        overlaps = list == RowType.POPULATIONS ? new OverlapsList(saver) : null;
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
        lines.show(places, reading);
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
