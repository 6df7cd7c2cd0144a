package org.trialign.ui.signin;

import com.vaadin.flow.component.html.Span;

/** Says below a field of a {@link PostForm} that it is still empty (frontend/edit/required-fields). */
final class MissingLine extends Span {
    MissingLine(FormInput field, String missing) {
        super(missing);
        setId(field.getId().orElseThrow() + "-missing");
        addClassName("missing");
        getElement().setAttribute("hidden", true);
    }
}
