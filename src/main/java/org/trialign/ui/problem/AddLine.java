package org.trialign.ui.problem;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Function;
import org.trialign.model.Edit;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.RefusalWords;
import org.trialign.ui.edit.Saver;
import org.trialign.workshop.CommandResult;

/**
 * A line in which a name and Enter make something new. The browser takes each line at once, so that the next one can be
 * typed while the first is on its way; what is refused comes back to be mended.
 */
@JsModule("./edit/enter-line.ts")
final class AddLine extends Div {
    private final TextField line = new TextField();
    private final Saver saver;
    private final String of;
    private Function<String, Edit> edit = name -> {
        throw new IllegalStateException("shown before it was told what to add");
    };
    private long base;

    /** @param of what it makes, unlike any other line of the workshop */
    AddLine(Saver saver, String of) {
        this.saver = saver;
        this.of = of;
        addClassName("add-line");
        line.setManualValidation(true);
        line.setValueChangeMode(ValueChangeMode.LAZY);
        ComponentUtil.addListener(line, Entered.class, entered -> make(entered.text()));
        line.addValueChangeListener(change -> typed(change.getValue()));
        add(line);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        takeLines();
    }

    /** A line that stands there again is another element in the browser. */
    @Override
    public void setVisible(boolean isVisible) {
        boolean comes = isVisible && !isVisible();
        super.setVisible(isVisible);
        if (comes) {
            takeLines();
        }
    }

    private void takeLines() {
        line.getElement().executeJs("window.trialignEnterLine.take(this, $0)", of);
    }

    /** @param edit makes a thing of this name */
    void show(String label, Function<String, Edit> edit, Reading reading) {
        line.setPlaceholder(label);
        line.setAriaLabel(label);
        this.edit = edit;
        base = Math.max(base, reading.revision());
    }

    private void typed(String text) {
        line.setInvalid(false);
        if (text.isBlank()) {
            saver.tellAgain();
        }
    }

    private void make(String name) {
        switch (saver.save(base, List.of(edit.apply(name)))) {
            case CommandResult.Done done -> {
                line.getElement().executeJs("window.trialignEnterLine.done(this, $0)", name);
                FrameSection.say(this, getTranslation("problem.said.add", name));
                saver.tellAgain();
            }
            case CommandResult.Refused refused -> {
                line.getElement().executeJs("window.trialignEnterLine.giveBack(this, $0)", name);
                line.setErrorMessage(RefusalWords.of(refused.refusal(), this));
                line.setInvalid(true);
            }
        }
    }

    /** Enter was pressed, or several lines were pasted: one of them. */
    @DomEvent("line-entered")
    public static final class Entered extends ComponentEvent<TextField> {
        private final String text;

        public Entered(TextField source, boolean fromClient, @EventData("event.detail") String text) {
            super(source, fromClient);
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
