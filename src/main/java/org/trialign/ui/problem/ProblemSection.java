package org.trialign.ui.problem;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Problem;
import org.trialign.model.RowType;
import org.trialign.model.WorkshopHead;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.widget.Written;
import tools.jackson.databind.JsonNode;

/** What the problem is and what it is not about, and what the workshop says of itself. */
final class ProblemSection extends FrameSection {
    private static final List<String> PROBLEM = List.of("title", "statement", "facts", "notAbout");
    private static final List<String> WORKSHOP = List.of("title", "language", "notice");

    private final Saver saver;
    private final DescriptionList lines = new DescriptionList();
    private final Drawn drawn = new Drawn();
    private @Nullable ThingFields problem;
    private @Nullable ThingFields workshop;

    ProblemSection(Saver saver) {
        super("problem");
        this.saver = saver;
        lines.addClassName("field-lines");
        add(lines);
    }

    @Override
    void show(Reading reading) {
        JsonNode now = reading.thing(RowType.PROBLEM, Problem.ID).orElseThrow();
        boolean mayEdit = reading.may(new Edit.SetProblem("title", null));
        if (mayEdit && problem == null) {
            problem = new ThingFields(saver, RowType.PROBLEM, Problem.ID, PROBLEM, any -> null, Edit.SetProblem::new);
            workshop = new ThingFields(
                    saver, RowType.WORKSHOP, WorkshopHead.ID, WORKSHOP, any -> null, Edit.SetWorkshop::new);
            add(problem, workshop);
        } else if (!mayEdit
                && problem != null
                && workshop != null
                && saver.unsaved().isEmpty()
                && !problem.isBusy()
                && !workshop.isBusy()) {
            remove(problem, workshop);
            problem = null;
            workshop = null;
        }
        lines.setVisible(problem == null);
        if (problem != null && workshop != null) {
            problem.show(now, reading);
            workshop.show(reading.thing(RowType.WORKSHOP, WorkshopHead.ID).orElseThrow(), reading);
        } else {
            draw(now);
        }
    }

    private void draw(JsonNode now) {
        if (!drawn.isNew(now)) {
            return;
        }
        lines.removeAll();
        for (String field : PROBLEM) {
            JsonNode value = now.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                var text = value.isArray() ? facts(value) : new DescriptionList.Description(value.asString());
                text.getElement().setAttribute("data-field", field);
                Written.here(text);
                boolean isTitle = field.equals("title");
                lines.add(
                        new DescriptionList.Term(
                                getTranslation(isTitle ? "problem.title.problem" : "problem.field." + field)),
                        text);
            }
        }
    }

    private static DescriptionList.Description facts(JsonNode facts) {
        var list = new UnorderedList();
        facts.forEach(fact -> list.add(new ListItem(fact.asString())));
        return new DescriptionList.Description(list);
    }
}
