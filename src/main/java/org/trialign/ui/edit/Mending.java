package org.trialign.ui.edit;

import com.vaadin.flow.component.textfield.TextFieldBase;

/** A field that was marked as wrong tells what is typed into it while one types, so that the mark goes once it is mended. */
public final class Mending {
    /** Told as if the field had been left, in a pause. */
    private static final String TELL = """
            let pause;
            this.addEventListener('input', () => {
              clearTimeout(pause);
              pause = setTimeout(() => this.invalid && this.dispatchEvent(new Event('change', { bubbles: true })), 400);
            });
            """;

    private Mending() {}

    /**
     * @param lookAgain takes the mark away if nothing is wrong any more; called for a field that is marked, also when it is
     *     left
     */
    public static void of(TextFieldBase<?, ?> field, Runnable lookAgain) {
        // what is wrong is said by us alone
        field.setManualValidation(true);
        field.addValueChangeListener(typed -> {
            if (field.isInvalid()) {
                lookAgain.run();
            }
        });
        field.addAttachListener(attached -> field.getElement().executeJs(TELL));
    }
}
