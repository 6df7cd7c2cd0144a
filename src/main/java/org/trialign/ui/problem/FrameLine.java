package org.trialign.ui.problem;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Drawn;
import org.trialign.ui.edit.LeaveQuestion;
import org.trialign.ui.edit.Lines;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.RefusalLine;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.widget.Question;
import tools.jackson.databind.JsonNode;

/**
 * One thing of a list of the frame. Its fields are there only while it is open, for a page with hundreds of fields would be
 * slow.
 */
abstract sealed class FrameLine extends ListItem implements Lines.Line permits TermLine, AgencyLine {
    private final RowType list;
    private final String id;
    private final Saver saver;
    private final NativeButton toggle = new NativeButton();
    private final Div order = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Drawn drawnOrder = new Drawn();
    private @Nullable ThingFields fields;
    private @Nullable Shown shown;

    /** What was shown last. */
    private record Shown(JsonNode thing, Place place, Reading reading) {}

    /** @param text how it is read, with what can be done beside it */
    FrameLine(RowType list, String id, Saver saver, Component... text) {
        this.list = list;
        this.id = id;
        this.saver = saver;
        addClassName("term-line");
        toggle.addClassNames("button", "small-button", "quiet-button");
        toggle.addClickListener(pressed -> toggle());
        order.addClassNames("row", "term-order");
        var head = new Div(text);
        head.add(toggle);
        head.addClassName("term-row");
        add(head, refusal);
    }

    abstract String name(JsonNode thing);

    abstract void draw(JsonNode thing, Reading reading);

    /** The fields that this person may set now. */
    abstract List<String> editable(Reading reading);

    /** Whose alone it is; null: everybody's. */
    abstract @Nullable String owner(Reading reading);

    abstract Edit set(String field, @Nullable JsonNode value);

    abstract Edit move(@Nullable String before);

    abstract Edit remove();

    /** @param key of what is said: {@code next}, before it is removed, and {@code used}, where that is refused */
    abstract String removalKey(String key);

    /** What else can be done with it, between moving and removing. */
    abstract List<NativeButton> further(String name, Reading reading);

    final void show(Place place, Reading reading) {
        JsonNode thing = reading.thing(list, id).orElseThrow();
        var now = new Shown(thing, place, reading);
        shown = now;
        getStyle().set("--depth", Integer.toString(place.depth()));
        draw(thing, reading);
        showToggle(now);
        showFields(now);
    }

    private void showToggle(Shown now) {
        boolean isOpen = fields != null;
        String name = name(now.thing());
        toggle.setVisible(isOpen || !editable(now.reading()).isEmpty());
        toggle.setText(getTranslation(isOpen ? "problem.done" : "problem.edit"));
        toggle.getElement()
                .setAttribute("aria-label", getTranslation(isOpen ? "problem.done.of" : "problem.edit.of", name))
                .setAttribute("aria-expanded", Boolean.toString(isOpen));
    }

    private void showFields(Shown now) {
        if (fields != null && editable(now.reading()).isEmpty() && !fields.isBusy() && saver.isSaved(fields)) {
            // the frame was closed, and nobody writes here
            close();
        }
        if (fields != null) {
            fields.show(now.thing(), now.reading());
            showOrder(now);
        }
    }

    private void toggle() {
        Shown now = shown;
        if (now == null) {
            return;
        }
        if (fields == null) {
            open(now);
        } else if (saver.isSaved(fields)) {
            close();
        } else {
            LeaveQuestion.ask(this, this::close);
        }
    }

    private void open(Shown now) {
        var opened = new ThingFields(saver, list, id, editable(now.reading()), this::owner, this::set);
        opened.addClassName("term-fields");
        fields = opened;
        add(opened, order);
        showToggle(now);
        showFields(now);
    }

    private void close() {
        ThingFields open = fields;
        if (open != null && shown != null) {
            saver.leave(open);
            remove(open, order);
            fields = null;
            showToggle(shown);
        }
    }

    /** Below the fields: where it stands, and how it goes. */
    private void showOrder(Shown now) {
        Place place = now.place();
        String name = name(now.thing());
        boolean mayMove = now.reading().may(move(null));
        boolean mayRemove = now.reading().may(remove());
        List<NativeButton> further = further(name, now.reading());
        if (!drawnOrder.isNew(name, place, mayMove, mayRemove, further.size())) {
            return;
        }
        order.removeAll();
        if (mayMove) {
            NativeButton up = LineButtons.make(this, "up", name, () -> save("up", move(place.before())));
            up.setEnabled(place.before() != null);
            NativeButton down = LineButtons.make(this, "down", name, () -> save("down", move(place.afterNext())));
            down.setEnabled(!place.isLast());
            order.add(up, down);
        }
        further.forEach(order::add);
        if (mayRemove) {
            order.add(LineButtons.make(this, "remove", name, () -> askToRemove(name)));
        }
    }

    private void askToRemove(String name) {
        new Question(
                        getTranslation("problem.remove.ask", name),
                        getTranslation("problem.remove.yes"),
                        getTranslation("problem.cancel"))
                .says(getTranslation(removalKey("next")))
                .ask(() -> save("remove", remove(), getTranslation(removalKey("used"))));
    }

    /** @param key of what is said once it is done */
    final void save(String key, Edit edit) {
        save(key, edit, null);
    }

    private void save(String key, Edit edit, @Nullable String broken) {
        Shown now = shown;
        if (refusal.tell(saver.save(revision(), List.of(edit)), broken) && now != null) {
            FrameSection.say(this, getTranslation("problem.said." + key, name(now.thing())));
        }
    }

    private long revision() {
        return shown == null ? 0 : shown.reading().revision();
    }

    /** What was read last; null before it is shown. */
    final @Nullable Reading reading() {
        return shown == null ? null : shown.reading();
    }

    final Saver saver() {
        return saver;
    }

    @Override
    public final boolean isBusy() {
        return fields != null && fields.isBusy();
    }
}
