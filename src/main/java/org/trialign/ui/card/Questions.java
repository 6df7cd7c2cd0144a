package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.trialign.findings.Group;
import org.trialign.ui.edit.Drawn;

/** The questions that the card raises in its own agency alone. */
final class Questions extends Div {
    private final Drawn drawn = new Drawn();

    Questions() {
        addClassName("card-questions");
    }

    void show(List<ExplainedFinding> explained) {
        List<ExplainedFinding> faults = explained.stream()
                .filter(one -> one.finding().kind().group() == Group.FAULT)
                .toList();
        if (drawn.isNew(faults)) {
            removeAll();
            faults.forEach(one -> add(question(one)));
        }
        setVisible(!faults.isEmpty());
    }

    private static Div question(ExplainedFinding one) {
        var ask = new Paragraph(one.explanation().ask());
        ask.addClassName("question-ask");
        var box = new Div(ask, new Paragraph(one.explanation().sentence()));
        box.addClassNames("callout", "fault");
        box.getElement().setAttribute("data-finding", one.finding().key());
        return box;
    }
}
