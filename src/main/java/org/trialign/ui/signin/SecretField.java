package org.trialign.ui.signin;

import com.vaadin.flow.component.textfield.PasswordField;
import tools.jackson.databind.node.JsonNodeFactory;

/** A field for a password, whose button that shows it is called so in the reader's language. */
final class SecretField extends PasswordField {
    SecretField(String label) {
        super(label);
        getElement()
                .setPropertyJson(
                        "i18n", JsonNodeFactory.instance.objectNode().put("reveal", getTranslation("password.show")));
    }
}
