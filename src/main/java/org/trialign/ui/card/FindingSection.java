package org.trialign.ui.card;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.trialign.findings.Finding;
import org.trialign.findings.Group;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.frame.FindingOpening;

/** The shared findings that a card is in, each with a way to where it is told. */
final class FindingSection extends Div {
    private final CardScope scope;
    private final Drawn drawn = new Drawn();

    FindingSection(CardScope scope) {
        this.scope = scope;
        addClassName("card-findings");
    }

    /** @param explained of the card, faults among them */
    void show(List<ExplainedFinding> explained) {
        List<ExplainedFinding> shared = explained.stream()
                .filter(one -> one.finding().kind().group() != Group.FAULT)
                .toList();
        if (drawn.isNew(shared)) {
            removeAll();
            String title =
                    getTranslation(shared.size() == 1 ? "card.findings.one" : "card.findings.many", shared.size());
            var heading = new H3(title);
            heading.addClassName("field-label");
            add(heading);
            shared.forEach(one -> add(line(one)));
        }
        setVisible(!shared.isEmpty());
    }

    private Anchor line(ExplainedFinding one) {
        var name = new Span(one.explanation().kindName() + ". ");
        name.addClassName("finding-name");
        String key = one.finding().key();
        var way = new Anchor("w/" + scope.slug() + "/finding/" + FindingOpening.segment(key), name);
        way.add(one.explanation().headline());
        way.addClassNames("callout", group(one.finding()));
        way.getElement().setAttribute("router-link", true).setAttribute("data-finding", key);
        return way;
    }

    private static String group(Finding finding) {
        return switch (finding.kind().group()) {
            case OVERLAP -> "overlap";
            case CONFLICT -> "conflict";
            case GAP -> "gap";
            case FAULT -> "fault";
        };
    }
}
