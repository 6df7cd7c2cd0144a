package org.trialign.ui.signin;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/**
 * A field of a {@link PostForm}. Unlike Vaadin's, what is typed into it goes nowhere but where the form goes: Vaadin would
 * send the password once more by itself, just while the sign-in gives the session another id (PE-6). A message that comes
 * with the old id is answered by loading the page anew, and that takes the place of the page that one signs in to.
 */
@Tag(Tag.INPUT)
final class FormInput extends HtmlComponent {
    FormInput(String name, String type) {
        getElement().setAttribute("name", name).setAttribute("type", type);
    }
}
