package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.Evidence;
import org.trialign.model.RowType;
import org.trialign.model.format.Schema;
import org.trialign.ui.edit.ChoiceEditor;
import org.trialign.ui.edit.FieldEditor;
import org.trialign.ui.edit.Reading;
import tools.jackson.databind.JsonNode;

/** What is known of a link or cross link, while it is edited: evidence, the test that is planned, a note. */
final class LinkFacts extends Div {
    private static final List<String> FIELDS = List.of("evidence", "test", "note");

    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();

    /** The edits that set a field of this link. */
    interface EditsOfLink {
        List<Edit> set(String field, @Nullable JsonNode value);
    }

    /** @param other title of the card at the other end, for who can't see the line */
    LinkFacts(CardScope scope, RowType type, String other, EditsOfLink edits) {
        addClassName("link-facts-edited");
        for (String name : FIELDS) {
            Schema.of(type).field(name).ifPresent(field -> {
                FieldEditor editor = scope.editors(this)
                        .of(
                                field,
                                getTranslation(name.equals("note") ? "card.cross.note" : "card.field." + name),
                                scope.agency(),
                                value -> edits.set(name, value));
                if (editor instanceof ChoiceEditor choice) {
                    choice.withLabelUnseen(getTranslation("card.links.evidence", other));
                }
                editors.put(name, editor);
                add(editor.component());
            });
        }
    }

    void show(Function<String, @Nullable JsonNode> values, Reading reading) {
        editors.forEach((field, editor) -> editor.show(values.apply(field), reading));
        FieldEditor test = editors.get("test");
        if (test != null) {
            test.component().setVisible(test.isBusy() || values.apply("test") != null || !isTested(values));
        }
    }

    /** A step that was tested needs no plan for a test. */
    private static boolean isTested(Function<String, @Nullable JsonNode> values) {
        JsonNode evidence = values.apply("evidence");
        return evidence != null && evidence.asString().equals(Evidence.TESTED.wire());
    }

    /** True while a field may hold something that isn't in the workshop. */
    boolean isBusy() {
        return editors.values().stream().anyMatch(FieldEditor::isBusy);
    }
}
