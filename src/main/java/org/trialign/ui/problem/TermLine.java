package org.trialign.ui.problem;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.RefusalLine;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.problem.TermTree.Place;
import org.trialign.workshop.CommandResult;
import tools.jackson.databind.JsonNode;

/** One term. Its fields are there only while it is open, for a page with hundreds of fields would be slow. */
final class TermLine extends ListItem {
    private final RowType list;
    private final String id;
    private final Saver saver;
    private final TermText text = new TermText();
    private final NativeButton toggle = new NativeButton();
    private final Div answers = new Div();
    private final Div order = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Drawn drawnAnswers = new Drawn();
    private final Drawn drawnOrder = new Drawn();
    private @Nullable ThingFields fields;
    private @Nullable Reading shown;

    TermLine(RowType list, String id, Saver saver) {
        this.list = list;
        this.id = id;
        this.saver = saver;
        addClassName("term-line");
        getElement().setAttribute("data-term", id);
        toggle.addClassNames("button", "small-button", "quiet-button");
        toggle.addClickListener(pressed -> toggle());
        answers.addClassNames("row", "term-answers");
        order.addClassNames("row", "term-order");
        var head = new Div(text, answers, toggle);
        head.addClassName("term-row");
        add(head, refusal);
    }

    void show(Place place, Reading reading) {
        JsonNode term = reading.thing(list, id).orElseThrow();
        shown = reading;
        getStyle().set("--depth", Integer.toString(place.depth()));
        Reading.Proposed proposal = reading.proposal(id).orElse(null);
        text.show(list, term, proposal, reading);
        String name = TermText.name(list, term);
        boolean mayEdit = reading.may(new Edit.SetTerm(list, id, "definition", null));
        showToggle(name, mayEdit);
        showAnswers(name, proposal, reading);
        showOrder(name, place, reading);
        if (fields != null) {
            fields.show(term, reading);
        }
    }

    private void showToggle(String name, boolean mayEdit) {
        boolean isOpen = fields != null;
        toggle.setVisible(mayEdit || isOpen);
        toggle.setText(getTranslation(isOpen ? "problem.done" : "problem.edit"));
        toggle.getElement()
                .setAttribute("aria-label", getTranslation(isOpen ? "problem.done.of" : "problem.edit.of", name))
                .setAttribute("aria-expanded", Boolean.toString(isOpen));
    }

    private void toggle() {
        Reading reading = shown;
        if (reading == null) {
            return;
        }
        if (fields != null) {
            remove(fields, order);
            fields = null;
        } else {
            String owner = reading.proposal(id).map(Reading.Proposed::agency).orElse(null);
            var opened = new ThingFields(
                    saver,
                    list,
                    id,
                    ThingFields.fields(list),
                    owner,
                    (field, value) -> new Edit.SetTerm(list, id, field, value));
            opened.addClassName("term-fields");
            fields = opened;
            add(opened, order);
            reading.thing(list, id).ifPresent(term -> opened.show(term, reading));
        }
        showToggle(reading.name(list, id), true);
    }

    /** What a facilitator says to a proposed term. */
    private void showAnswers(String name, Reading.@Nullable Proposed proposal, Reading reading) {
        boolean may = proposal != null && reading.may(new Edit.AcceptTerm(list, id));
        if (!drawnAnswers.isNew(name, may, String.valueOf(proposal))) {
            return;
        }
        answers.removeAll();
        if (may && proposal != null) {
            answers.add(LineButtons.make(this, "accept", name, () -> save(new Edit.AcceptTerm(list, id))));
            answers.add(LineButtons.make(this, "merge", name, this::merge));
            if (!proposal.isRefused()) {
                answers.add(LineButtons.make(this, "refuse", name, () -> save(new Edit.RefuseTerm(list, id))));
            }
        }
    }

    /** Below the fields: where it stands, and how it goes. */
    private void showOrder(String name, Place place, Reading reading) {
        boolean mayMerge = reading.may(new Edit.MergeTerms(list, id, id));
        if (!drawnOrder.isNew(name, place, mayMerge)) {
            return;
        }
        order.removeAll();
        NativeButton up = LineButtons.make(this, "up", name, () -> save(new Edit.MoveTerm(list, id, place.before())));
        up.setEnabled(place.before() != null);
        NativeButton down =
                LineButtons.make(this, "down", name, () -> save(new Edit.MoveTerm(list, id, place.afterNext())));
        down.setEnabled(!place.isLast());
        order.add(up, down);
        if (mayMerge) {
            order.add(LineButtons.make(this, "merge", name, this::merge));
        }
        order.add(LineButtons.make(this, "remove", name, () -> remove(name)));
    }

    private void merge() {
        if (shown != null) {
            new MergeDialog(list, id, saver, shown).open();
        }
    }

    private void remove(String name) {
        LineButtons.confirm(
                this,
                getTranslation("problem.remove.ask", name),
                getTranslation("problem.remove.next"),
                getTranslation("problem.remove.yes"),
                () -> refusal.tell(send(new Edit.RemoveTerm(list, id)), getTranslation("problem.remove.used")));
    }

    private void save(Edit edit) {
        refusal.tell(send(edit));
    }

    private CommandResult send(Edit edit) {
        return saver.save(shown == null ? 0 : shown.revision(), List.of(edit));
    }
}
