package org.trialign.ui.card;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.trialign.findings.Finding;
import org.trialign.findings.Group;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.visit.Page;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The shared findings that a card is in, each with a way to where it is told; drawn in the browser (SS-10). */
@Tag("trialign-card-findings")
@JsModule("./card/card-findings.ts")
final class FindingSection extends Component {
    private final CardScope scope;
    private final Drawn drawn = new Drawn();

    FindingSection(CardScope scope) {
        this.scope = scope;
    }

    /** @param explained of the card, faults among them */
    void show(List<ExplainedFinding> explained) {
        List<ExplainedFinding> shared = explained.stream()
                .filter(one -> one.finding().kind().group() != Group.FAULT)
                .toList();
        ArrayNode told = JsonNodeFactory.instance.arrayNode();
        shared.forEach(one -> tell(told, one));
        if (drawn.isNew(told)) {
            getElement()
                    .setProperty(
                            "heading",
                            getTranslation(
                                    shared.size() == 1 ? "card.findings.one" : "card.findings.many", shared.size()))
                    .setPropertyJson("findings", told);
        }
        setVisible(!shared.isEmpty());
    }

    private void tell(ArrayNode told, ExplainedFinding one) {
        String key = one.finding().key();
        told.addObject()
                .put("key", key)
                .put("group", group(one.finding()))
                .put("kind", one.explanation().kindName())
                .put("headline", one.explanation().headline())
                .put("href", new Page.Finding(key).of(scope.slug()));
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
