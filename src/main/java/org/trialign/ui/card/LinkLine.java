package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Evidence;
import org.trialign.model.Link;
import org.trialign.model.RowType;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ThingJson;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Lines;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.RefusalLine;
import org.trialign.ui.widget.CrossButton;
import org.trialign.ui.widget.Written;

/** One link: the card at its other end, and where the step carries evidence what is known of it. */
final class LinkLine extends Div implements Lines.Line {
    private final CardScope scope;
    private final String other;
    private final Div head = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Div facts = new Div();
    private final Drawn drawn = new Drawn();
    private @Nullable LinkFacts editors;
    private long revision;

    LinkLine(CardScope scope, Link link, String other) {
        this.scope = scope;
        this.other = other;
        addClassName("link-line");
        getElement().setAttribute("data-link", link.id());
        head.addClassName("link-head");
        facts.addClassName("link-facts");
        add(head);
        if (scope.isEditable()) {
            add(refusal);
        }
    }

    void show(Link link, Reading reading) {
        revision = Math.max(revision, reading.revision());
        reading.card(other).ifPresent(card -> showHead(link, card, reading));
        if (!carriesEvidence(link, reading)) {
            return;
        }
        if (facts.getParent().isEmpty()) {
            add(facts);
        }
        if (scope.isEditable()) {
            if (editors == null) {
                editors = new LinkFacts(
                        scope,
                        RowType.LINKS,
                        reading.title(other),
                        (field, value) ->
                                List.of(new Edit.SetLink(scope.agency(), link.from(), link.to(), field, value)));
                facts.add(editors);
            }
            editors.show(
                    field -> ThingJson.get(
                            link, Schema.of(RowType.LINKS).field(field).orElseThrow()),
                    reading);
        } else {
            showFacts(link.evidenceOrDefault(), link.test());
        }
    }

    private void showHead(Link link, CardSeen card, Reading reading) {
        String title = reading.title(other);
        if (drawn.isNew(title, card.json())) {
            head.removeAll();
            head.add(scope.wayTo(card, reading));
            if (scope.isEditable()) {
                head.add(new CrossButton(getTranslation("card.links.remove", title), () -> remove(link)));
            }
        }
    }

    private static boolean carriesEvidence(Link link, Reading reading) {
        return link.isBurden()
                || reading.card(link.from())
                        .filter(card -> card.list() == RowType.OUTPUTS)
                        .isPresent();
    }

    private void showFacts(Evidence evidence, @Nullable String test) {
        facts.removeAll();
        var badge = new Span(getTranslation("card.option.evidence_" + evidence.wire()));
        badge.addClassName("badge");
        badge.getElement().setAttribute("data-field", "evidence");
        facts.add(badge);
        if (test != null) {
            var planned = new Span(test);
            Written.here(planned);
            facts.add(planned);
        }
    }

    private void remove(Link link) {
        Edit edit = new Edit.RemoveLink(scope.agency(), link.from(), link.to());
        refusal.tell(scope.saver().save(revision, List.of(edit)));
    }

    @Override
    public boolean isBusy() {
        return editors != null && editors.isBusy();
    }
}
