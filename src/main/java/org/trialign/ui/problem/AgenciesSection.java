package org.trialign.ui.problem;

import java.util.List;
import java.util.stream.IntStream;
import org.trialign.model.Agency;
import org.trialign.model.Edit;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import tools.jackson.databind.node.JsonNodeFactory;

/** The agencies in the order in which they sit. */
final class AgenciesSection extends FrameSection {
    private final FrameLines lines;
    private final AddLine addLine;

    AgenciesSection(Saver saver) {
        super("agencies");
        lines = new FrameLines(saver, id -> new AgencyLine(id, saver));
        addLine = new AddLine(saver, "agencies");
        add(lines, addLine);
    }

    @Override
    void show(Reading reading) {
        List<String> agencies =
                reading.workshop().agencies().stream().map(Agency::id).toList();
        showCount(agencies.size());
        lines.show(
                IntStream.range(0, agencies.size())
                        .mapToObj(i -> Place.among(agencies, i, 0))
                        .toList(),
                reading);
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
