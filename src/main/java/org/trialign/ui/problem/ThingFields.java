package org.trialign.ui.problem;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import org.trialign.ui.edit.Drafts;
import org.trialign.ui.edit.Editors;
import org.trialign.ui.edit.FieldEditor;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import tools.jackson.databind.JsonNode;

/** The fields of one thing of the frame, each of which saves by itself. */
final class ThingFields extends Div {
    /** Sets one of the fields; null empties it. */
    @FunctionalInterface
    interface EditOf {
        Edit set(String field, @Nullable JsonNode value);
    }

    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();

    /** @param owner whose alone the thing is, which may change while it is open */
    ThingFields(Saver saver, RowType list, String id, List<String> fields, Editors.OwnerIn owner, EditOf edit) {
        addClassName("card-fields");
        // no card has such an id
        add(new Drafts("@" + list.wire() + "/" + id));
        var made = new Editors(this, saver);
        for (String name : fields) {
            Field field = Schema.of(list).field(name).orElseThrow();
            FieldEditor editor = made.of(field, label(list, name), owner, value -> List.of(edit.set(name, value)));
            editors.put(name, editor);
            add(editor.component());
        }
    }

    /** All fields of a list but the id. */
    static List<String> fields(RowType list) {
        return Schema.of(list).fields().stream()
                .map(Field::name)
                .filter(name -> !name.equals("id"))
                .toList();
    }

    private String label(RowType list, String field) {
        return getTranslation(field.equals("title") ? "problem.title." + list.wire() : "problem.field." + field);
    }

    /** True while a field may hold something that isn't in the workshop. */
    boolean isBusy() {
        return editors.values().stream().anyMatch(FieldEditor::isBusy);
    }

    void show(JsonNode thing, Reading reading) {
        editors.forEach((field, editor) -> {
            JsonNode value = thing.get(field);
            editor.show(value == null || value.isNull() ? null : value, reading);
        });
    }
}
