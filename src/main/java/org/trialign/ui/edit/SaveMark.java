package org.trialign.ui.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/** Says whether all that was typed is in the workshop. The browser itself says "not yet" from the first key on. */
public final class SaveMark extends Span {
    public SaveMark() {
        addClassName("save-mark");
        // what is said all the time is read, not read out; what could not be saved is told at its field
        getElement().setAttribute("role", "status").setAttribute("aria-live", "off");
        show(true);
    }

    public void show(boolean isSaved) {
        String state = isSaved ? "yes" : "no";
        setText(getTranslation(isSaved ? "card.saved" : "card.unsaved"));
        getElement().setAttribute("data-saved", state);
        // said again because the browser may have changed it since
        getElement().executeJs("this.dataset.saved = $0; this.textContent = $1", state, getText());
    }

    /** Follows the keys in a part of the page, before anything reaches the server. */
    public void follow(Component part) {
        part.getElement().executeJs("""
                        this.addEventListener('input', event => {
                          if (event.target.matches('vaadin-text-field > input, vaadin-text-area > textarea')) {
                            $0.dataset.saved = 'no';
                            $0.textContent = $1;
                          }
                        })""", getElement(), getTranslation("card.unsaved"));
    }
}
