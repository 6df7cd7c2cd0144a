package org.trialign.ui.problem;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import org.trialign.model.Edit;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.RefusalWords;
import org.trialign.ui.edit.Saver;
import org.trialign.workshop.Outcome;

/** A line in which a name and Enter make something new. What is refused stays to be mended. */
final class AddLine extends Div {
    private final TextField line = new TextField();
    private final Saver saver;
    private Function<String, Edit> edit = name -> {
        throw new IllegalStateException("shown before it was told what to add");
    };
    private long base;

    AddLine(Saver saver) {
        this.saver = saver;
        addClassName("add-line");
        line.setManualValidation(true);
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.addKeyPressListener(Key.ENTER, pressed -> add());
        line.addValueChangeListener(change -> line.setInvalid(false));
        add(line);
    }

    /** @param edit makes a thing of this name */
    void show(String label, Function<String, Edit> edit, Reading reading) {
        line.setPlaceholder(label);
        line.setAriaLabel(label);
        this.edit = edit;
        base = Math.max(base, reading.revision());
    }

    private void add() {
        String name = line.getValue().strip();
        if (name.isEmpty()) {
            return;
        }
        switch (saver.save(base, List.of(edit.apply(name)))) {
            case Outcome.Done done -> line.clear();
            case Outcome.Refused refused -> {
                line.setErrorMessage(RefusalWords.of(refused.refusal(), this));
                line.setInvalid(true);
            }
        }
    }
}
