package org.trialign.ui.problem;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.RefusalLine;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.widget.AgencyTag;
import org.trialign.workshop.CommandResult;
import tools.jackson.databind.JsonNode;

/** One agency: its letters and colour, who sits for it, its mission. */
final class AgencyLine extends ListItem {
    private static final List<String> FIELDS = List.of("name", "seat", "color", "mission");

    private final String agency;
    private final Saver saver;
    private final Div text = new Div();
    private final NativeButton toggle = new NativeButton();
    private final Div order = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Drawn drawn = new Drawn();
    private final Drawn drawnOrder = new Drawn();
    private @Nullable ThingFields fields;
    private List<String> editable = List.of();
    private @Nullable Reading shown;

    AgencyLine(String agency, Saver saver) {
        this.agency = agency;
        this.saver = saver;
        addClassName("term-line");
        getElement().setAttribute("data-agency", agency);
        text.addClassName("term-text");
        toggle.addClassNames("button", "small-button", "quiet-button");
        toggle.addClickListener(pressed -> toggle());
        order.addClassNames("row", "term-order");
        var head = new Div(text, toggle);
        head.addClassName("term-row");
        add(head, refusal);
    }

    /** @param all agencies in their order, this one at {@code index} */
    void show(List<String> all, int index, Reading reading) {
        shown = reading;
        JsonNode now = reading.thing(RowType.AGENCIES, agency).orElseThrow();
        String name = now.get("name").asString();
        draw(now, reading.seat(agency));
        editable = FIELDS.stream()
                .filter(field -> reading.may(new Edit.SetAgency(agency, field, null)))
                .toList();
        showToggle(name);
        showOrder(name, all, index, reading);
        if (fields != null) {
            fields.show(now, reading);
        }
    }

    private void draw(JsonNode now, int seat) {
        if (!drawn.isNew(now, seat)) {
            return;
        }
        text.removeAll();
        var name = new Span(now.get("name").asString());
        name.addClassName("term-name");
        var head = new Div(new AgencyTag(agency, seat), name);
        head.addClassName("term-head");
        text.add(head);
        Stream.of("seat", "mission").filter(now::hasNonNull).forEach(field -> {
            var line = new Paragraph(now.get(field).asString());
            line.addClassName(field.equals("seat") ? "term-facts" : "term-definition");
            text.add(line);
        });
    }

    private void showToggle(String name) {
        boolean isOpen = fields != null;
        toggle.setVisible(!editable.isEmpty() || isOpen);
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
            var opened = new ThingFields(
                    saver,
                    RowType.AGENCIES,
                    agency,
                    editable,
                    null,
                    (field, value) -> new Edit.SetAgency(agency, field, value));
            opened.addClassName("term-fields");
            fields = opened;
            add(opened, order);
            reading.thing(RowType.AGENCIES, agency).ifPresent(now -> opened.show(now, reading));
        }
        showToggle(reading.agencyName(agency));
    }

    private void showOrder(String name, List<String> all, int index, Reading reading) {
        boolean may = reading.may(new Edit.RemoveAgency(agency));
        if (!drawnOrder.isNew(name, all, may)) {
            return;
        }
        order.removeAll();
        if (!may) {
            return;
        }
        NativeButton up =
                LineButtons.make(this, "up", name, () -> save(new Edit.MoveAgency(agency, all.get(index - 1))));
        up.setEnabled(index > 0);
        String afterNext = index + 2 < all.size() ? all.get(index + 2) : null;
        NativeButton down = LineButtons.make(this, "down", name, () -> save(new Edit.MoveAgency(agency, afterNext)));
        down.setEnabled(index + 1 < all.size());
        order.add(up, down, LineButtons.make(this, "remove", name, () -> remove(name)));
    }

    private void remove(String name) {
        LineButtons.confirm(
                this,
                getTranslation("problem.remove.ask", name),
                getTranslation("problem.remove.agency"),
                getTranslation("problem.remove.yes"),
                () -> refusal.tell(send(new Edit.RemoveAgency(agency)), getTranslation("problem.remove.agency.used")));
    }

    private void save(Edit edit) {
        refusal.tell(send(edit));
    }

    private CommandResult send(Edit edit) {
        return saver.save(shown == null ? 0 : shown.revision(), List.of(edit));
    }
}
