package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.trialign.ui.widget.Written;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Long text. If it changed meanwhile both versions stand there, and the person decides. */
public final class NotesEditor extends FieldEditor {
    private final Div whole = new Div();
    private final TextArea area = new TextArea();
    private final Div other = new Div();
    private final Paragraph otherText = new Paragraph();

    public NotesEditor(String label, Saver saver, EditsOf edits) {
        super(saver, edits);
        area.setLabel(label);
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(LineEditor.REST_MS);
        area.addValueChangeListener(change -> typed(change.getValue()));
        followFocus(area);
        other.addClassNames("callout", "other-version");
        other.getElement().setAttribute("role", "alert");
        otherText.addClassName("other-text");
        other.add(new Paragraph(text("card.stale")), otherText, choices());
        other.setVisible(false);
        whole.addClassName("notes");
        whole.add(area, other);
    }

    private Div choices() {
        var mine = new NativeButton(text("card.stale.mine"), pressed -> keepMine(json(area.getValue())));
        var theirs = new NativeButton(text("card.stale.theirs"), pressed -> takeTheirs());
        mine.addClassNames("button", "small-button");
        theirs.addClassNames("button", "small-button");
        var row = new Div(mine, theirs);
        row.addClassName("row");
        return row;
    }

    private void typed(String text) {
        if (!other.isVisible()) {
            changed(json(text));
        }
    }

    private static @Nullable JsonNode json(String text) {
        return text.isEmpty() ? null : JsonNodeFactory.instance.stringNode(text);
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    Component input() {
        return area;
    }

    @Override
    public void display(@Nullable JsonNode value) {
        area.setValue(value == null ? "" : value.asString());
    }

    @Override
    public void complain(@Nullable String why) {
        area.setErrorMessage(why);
        area.setInvalid(why != null);
        if (why == null) {
            other.setVisible(false);
        }
    }

    @Override
    public void showOther(@Nullable JsonNode value) {
        area.setInvalid(false);
        otherText.setText(value == null ? text("card.stale.emptied") : value.asString());
        if (value != null) {
            Written.here(otherText);
        } else {
            otherText.getElement().removeAttribute("lang");
        }
        other.setVisible(true);
    }

    @Override
    public String typed() {
        return area.getValue();
    }
}
