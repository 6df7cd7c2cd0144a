package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
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

/** One hand-off or burden: the other agency and its card, whether it is agreed, what is known of it. */
final class CrossLinkLine extends Div implements Lines.Line {
    private final CardScope scope;
    private final Div head = new Div();
    private final Div state = new Div();
    private final Div facts = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Drawn drawn = new Drawn();
    private @Nullable LinkFacts editors;
    private long revision;

    CrossLinkLine(CardScope scope, CrossLink link) {
        this.scope = scope;
        addClassName("link-line");
        getElement().setAttribute("data-cross-link", link.id());
        head.addClassName("link-head");
        state.addClassName("row");
        facts.addClassName("link-facts");
        add(head, state, refusal, facts);
    }

    void show(CrossLink link, Reading reading) {
        revision = Math.max(revision, reading.revision());
        boolean isInto = link.to().equals(scope.card());
        String other = isInto ? link.from() : link.to();
        boolean mayChange = reading.may(new Edit.SetCrossLink(link.id(), "evidence", null));
        boolean mayAgree = !link.isBurden() && !link.isAgreed() && reading.may(new Edit.AgreeCrossLink(link.id()));
        reading.card(other).ifPresent(card -> {
            if (drawn.isNew(reading.title(other), card.json(), link.isAgreed(), mayChange, mayAgree)) {
                showHead(link, card, mayChange, reading);
                showState(link, isInto, mayAgree, reading.title(other));
            }
        });
        showFacts(link, other, mayChange, reading);
    }

    private void showHead(CrossLink link, CardSeen other, boolean mayChange, Reading reading) {
        head.removeAll();
        head.add(scope.tag(other.agency(), reading), scope.wayTo(other, reading));
        if (mayChange) {
            head.add(new CrossButton(
                    getTranslation("card.cross.remove", reading.title(other.id())),
                    () -> save(new Edit.RemoveCrossLink(link.id()))));
        }
    }

    private void showState(CrossLink link, boolean isInto, boolean mayAgree, String other) {
        state.removeAll();
        state.add(new Span(getTranslation("card.cross." + word(link, isInto))), standing(link));
        if (mayAgree) {
            var agree = new NativeButton(
                    getTranslation("card.cross.agree"), pressed -> save(new Edit.AgreeCrossLink(link.id())));
            agree.addClassNames("button", "primary", "small-button");
            agree.getElement()
                    .setAttribute("data-agree", link.id())
                    .setAttribute("aria-label", getTranslation("card.cross.agree_of", other));
            state.add(agree);
            // who has agreed goes on at what says so
            state.getElement().setAttribute("tabindex", "-1").setAttribute("data-goes-on", true);
        }
    }

    private static String word(CrossLink link, boolean isInto) {
        if (link.isBurden()) {
            return isInto ? "set_back" : "sets_back";
        }
        return isInto ? "taken_over" : "handed_over";
    }

    private Span standing(CrossLink link) {
        var badge = new Span();
        badge.addClassName("badge");
        if (link.isBurden()) {
            badge.setText(getTranslation("card.cross.burden"));
            badge.addClassName("conflict");
        } else {
            badge.setText(getTranslation(link.isAgreed() ? "card.cross.agreed" : "card.cross.proposed"));
            badge.addClassName(link.isAgreed() ? "overlap" : "accent");
        }
        return badge;
    }

    private void showFacts(CrossLink link, String other, boolean mayChange, Reading reading) {
        LinkFacts open = editors;
        if (mayChange || (open != null && open.isBusy())) {
            if (open == null) {
                open = new LinkFacts(
                        scope,
                        RowType.CROSS_LINKS,
                        reading.title(other),
                        (field, value) -> List.of(new Edit.SetCrossLink(link.id(), field, value)));
                editors = open;
                facts.removeAll();
                facts.add(open);
            }
            Schema schema = Schema.of(RowType.CROSS_LINKS);
            open.show(field -> ThingJson.get(link, schema.field(field).orElseThrow()), reading);
            return;
        }
        if (open != null) {
            scope.saver().leave(open);
            editors = null;
        }
        facts.removeAll();
        var evidence = new Span(getTranslation(
                "card.option.evidence_" + link.evidenceOrDefault().wire()));
        evidence.addClassName("badge");
        facts.add(evidence);
        if (link.test() != null) {
            var planned = new Span(link.test());
            Written.here(planned);
            facts.add(planned);
        }
        if (link.note() != null) {
            var note = new Paragraph(link.note());
            Written.here(note);
            facts.add(note);
        }
    }

    private void save(Edit edit) {
        refusal.tell(scope.saver().save(revision, List.of(edit)));
    }

    boolean hasEditors() {
        return editors != null;
    }

    @Override
    public boolean isBusy() {
        return editors != null && editors.isBusy();
    }
}
