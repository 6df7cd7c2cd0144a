package org.trialign.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A form of plain HTML that signs in, so that password managers know it and no script is needed. */
@Tag("form")
final class PostForm extends HtmlContainer {
    PostForm(Component... parts) {
        super(parts);
        getElement().setAttribute("method", "post").setAttribute("action", "login");
    }

    PostForm withHidden(String name, String value) {
        var field = new FormInput(name, "hidden");
        field.getElement().setAttribute("value", value);
        add(field);
        return this;
    }
}
