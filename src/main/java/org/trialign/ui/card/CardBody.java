package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;

/** All of a card, either to edit or to read. */
final class CardBody extends Div {
    private final CardScope scope;
    private final Questions questions = new Questions();
    private final FindingSection findings;
    private final LinkSection links;
    private final CrossLinkSection crossLinks;
    private final HistorySection history;
    private final @Nullable CardFields fields;
    private final @Nullable FieldLines lines;
    private final @Nullable RemoveCard remove;

    CardBody(CardScope scope, CardSeen card, Runnable whenRemoved) {
        this.scope = scope;
        addClassName("side-body");
        links = new LinkSection(scope, card);
        crossLinks = new CrossLinkSection(scope, card);
        findings = new FindingSection(scope);
        history = new HistorySection(scope);
        if (scope.isEditable()) {
            fields = new CardFields(scope, card.list());
            lines = null;
            remove = new RemoveCard(scope, whenRemoved);
            add(questions, fields.own(), links, crossLinks, fields.common(), findings, history, remove);
        } else {
            fields = null;
            lines = new FieldLines();
            remove = null;
            add(questions, lines, links, crossLinks, findings, history);
        }
    }

    void show(CardSeen card, Reading reading) {
        List<ExplainedFinding> explained = ExplainedFinding.of(card.id(), reading, getLocale());
        questions.show(explained);
        if (fields != null) {
            fields.show(card, reading);
            boolean isClosed = !reading.may(new Edit.SetField(scope.card(), "note", null));
            getElement().setAttribute("data-closed", isClosed);
        }
        if (lines != null) {
            lines.show(card, reading);
        }
        links.show(reading);
        crossLinks.show(reading);
        findings.show(explained);
        history.show(card, reading);
        if (remove != null) {
            remove.show(reading);
        }
    }

    /** True while something may stand here that isn't in the workshop. */
    boolean isBusy() {
        return !scope.saver().unsaved().isEmpty() || crossLinks.isBusy() || (fields != null && fields.isBusy());
    }

    /** True if this person can change anything here; of a card of others it may be a hand-off or burden. */
    boolean hasEditors() {
        return fields != null || crossLinks.hasEditors();
    }
}
