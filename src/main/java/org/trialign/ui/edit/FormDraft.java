package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * What is typed and ticked in the form around it stays in the browser until {@link #done}, across a reload and a restart of
 * the server; the browser's part does it all. Text fields are told apart by {@code data-field}.
 */
@Tag("trialign-form-draft")
@JsModule("./edit/form-draft.ts")
public final class FormDraft extends Component {
    /** It has become something: the next form begins empty. By the page, since this one is about to go. */
    public static void done() {
        UI.getCurrent().getPage().executeJs("window.dispatchEvent(new Event('trialign-form-done'))");
    }
}
