package org.trialign.ui.problem;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import tools.jackson.databind.JsonNode;

/** One term, and beside it what a facilitator says to one that is only proposed. */
final class TermLine extends FrameLine {
    private final RowType list;
    private final String id;
    private final TermText text;
    private final Div answers;
    private final Drawn drawnAnswers = new Drawn();

    TermLine(RowType list, String id, Saver saver) {
        this(list, id, saver, new TermText(), new Div());
    }

    private TermLine(RowType list, String id, Saver saver, TermText text, Div answers) {
        super(list, id, saver, text, answers);
        this.list = list;
        this.id = id;
        this.text = text;
        this.answers = answers;
        answers.addClassNames("row", "term-answers");
        getElement().setAttribute("data-term", id);
    }

    @Override
    String name(JsonNode thing) {
        return TermText.name(list, thing);
    }

    @Override
    void draw(JsonNode term, Reading reading) {
        Reading.Proposed proposal = reading.proposal(id).orElse(null);
        text.show(list, term, proposal, reading);
        drawAnswers(name(term), proposal, reading);
    }

    private void drawAnswers(String name, Reading.@Nullable Proposed proposal, Reading reading) {
        boolean may = proposal != null && reading.may(new Edit.AcceptTerm(list, id));
        if (!drawnAnswers.isNew(name, may, String.valueOf(proposal))) {
            return;
        }
        answers.removeAll();
        if (may && proposal != null) {
            // who has answered goes on at the word, not at the answers to another one
            text.getElement().setAttribute("tabindex", "-1").setAttribute("data-goes-on", true);
            answers.add(LineButtons.make(this, "accept", name, () -> save("accept", new Edit.AcceptTerm(list, id))));
            answers.add(LineButtons.make(this, "merge", name, this::merge));
            if (!proposal.isRefused()) {
                answers.add(
                        LineButtons.make(this, "refuse", name, () -> save("refuse", new Edit.RefuseTerm(list, id))));
            }
        }
    }

    /** All its fields, or none. */
    @Override
    List<String> editable(Reading reading) {
        return reading.may(set("definition", null)) ? ThingFields.fields(list) : List.of();
    }

    @Override
    @Nullable
    String owner(Reading reading) {
        return reading.proposal(id).map(Reading.Proposed::agency).orElse(null);
    }

    @Override
    Edit set(String field, @Nullable JsonNode value) {
        return new Edit.SetTerm(list, id, field, value);
    }

    @Override
    Edit move(@Nullable String before) {
        return new Edit.MoveTerm(list, id, before);
    }

    @Override
    Edit remove() {
        return new Edit.RemoveTerm(list, id);
    }

    @Override
    String removalKey(String key) {
        return "problem.remove." + key;
    }

    @Override
    List<NativeButton> further(String name, Reading reading) {
        return reading.may(new Edit.MergeTerms(list, id, id))
                ? List.of(LineButtons.make(this, "merge", name, this::merge))
                : List.of();
    }

    private void merge() {
        Reading reading = reading();
        if (reading != null) {
            String name = reading.name(list, id);
            new MergeDialog(
                            list,
                            id,
                            saver(),
                            reading,
                            into -> FrameSection.say(this, getTranslation("problem.said.merge", name, into)))
                    .open();
        }
    }
}
