package org.trialign.ui.signin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * A form of plain HTML that signs in, so that password managers know it. The browser's own words for an empty field would be in
 * the browser's language, which may not be the page's.
 */
@Tag("form")
@JsModule("./edit/required-fields.ts")
final class PostForm extends HtmlContainer {
    PostForm(Component... parts) {
        super(parts);
        getElement()
                .setAttribute("method", "post")
                .setAttribute("action", "login")
                .setAttribute("novalidate", true);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("window.trialignRequiredFields(this)");
    }

    PostForm withHidden(String name, String value) {
        var field = new FormInput(name, "hidden");
        field.getElement().setAttribute("value", value);
        add(field);
        return this;
    }
}
