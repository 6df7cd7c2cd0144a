package org.trialign.ui.past;

import com.vaadin.flow.component.Component;
import org.trialign.model.RowType;

/** What a field is called in a sentence; in the panel it is asked for by a question. */
public final class FieldNoun {
    private FieldNoun() {}

    /** @param field by its name in the format */
    public static String of(Component speaker, RowType list, String field) {
        return speaker.getTranslation(
                "past.field." + (list == RowType.STAKEHOLDERS && field.equals("authorizer") ? "authorizer" : field));
    }
}
