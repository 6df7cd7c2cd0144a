package org.trialign.ui.problem;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.trialign.model.Agency;
import org.trialign.model.Edit;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import tools.jackson.databind.node.JsonNodeFactory;

/** The agencies in the order in which they sit. */
final class AgenciesPart extends Part {
    private final Saver saver;
    private final UnorderedList lines = new UnorderedList();
    private final AddLine addLine;
    private final Map<String, AgencyLine> byId = new HashMap<>();

    AgenciesPart(Saver saver) {
        super("agencies");
        this.saver = saver;
        addLine = new AddLine(saver, "agencies");
        lines.addClassName("term-lines");
        add(lines, addLine);
    }

    @Override
    void show(Reading reading) {
        List<String> agencies =
                reading.workshop().agencies().stream().map(Agency::id).toList();
        showCount(agencies.size());
        for (String gone : new HashSet<>(byId.keySet())) {
            if (!agencies.contains(gone)) {
                lines.remove(byId.remove(gone));
            }
        }
        for (int i = 0; i < agencies.size(); i++) {
            AgencyLine line = byId.computeIfAbsent(agencies.get(i), id -> new AgencyLine(id, saver));
            if (lines.indexOf(line) != i) {
                lines.addComponentAtIndex(i, line);
            }
            line.show(agencies, i, reading);
        }
        boolean mayAdd = reading.may(new Edit.AddAgency(JsonNodeFactory.instance.objectNode()));
        addLine.setVisible(mayAdd);
        if (mayAdd) {
            addLine.show(
                    getTranslation("problem.add.agencies"),
                    name -> new Edit.AddAgency(
                            JsonNodeFactory.instance.objectNode().put("name", name)),
                    reading);
        }
    }
}
