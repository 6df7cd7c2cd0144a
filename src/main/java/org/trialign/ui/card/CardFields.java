package org.trialign.ui.card;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Kind;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ThingJson;
import org.trialign.ui.edit.AmountEditor;
import org.trialign.ui.edit.FieldEditor;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.CardSeen;
import org.trialign.ui.edit.WordBox;
import org.trialign.ui.widget.Said;
import tools.jackson.databind.JsonNode;

/** The fields of a card while it is edited. Those that every card has stand in a part of their own, below the links. */
final class CardFields {
    /** The fields of every card. */
    static final Set<String> COMMON = Set.of("note", "agenciesOnly");

    private final CardScope scope;
    private final Map<String, FieldEditor> editors = new LinkedHashMap<>();
    /** Made where something is proposed for the first time. */
    private final Map<String, Proposal> proposals = new HashMap<>();

    private @Nullable Said said;
    private final Div own = new Div();
    private final Div common = new Div();
    private @Nullable CardSeen seen;

    CardFields(CardScope scope, RowType list) {
        this.scope = scope;
        own.addClassName("card-fields");
        common.addClassName("card-fields");
        for (Field field : inOrder(Schema.of(list).fields())) {
            if (!field.name().equals("id")) {
                FieldEditor editor = scope.editors(own)
                        .of(field, label(own, list, field.name()), scope.agency(), value -> edits(field.name(), value));
                editors.put(field.name(), editor);
                (COMMON.contains(field.name()) ? common : own).add(editor.component());
            }
        }
    }

    /** As in the file, but the parts of the problem come before people, place and change: without them a claim meets nobody. */
    private static List<Field> inOrder(List<Field> fields) {
        var order = new ArrayList<>(fields);
        int role = indexOf(order, "role");
        int parts = indexOf(order, "facets");
        if (role >= 0 && parts > role) {
            order.add(role + 1, order.remove(parts));
        }
        return order;
    }

    private static int indexOf(List<Field> fields, String name) {
        return fields.stream().map(Field::name).toList().indexOf(name);
    }

    /** How a field is asked for. */
    static String label(Div speaker, RowType list, String field) {
        return speaker.getTranslation(field.equals("title") ? "card.title." + list.wire() : "card.field." + field);
    }

    Div own() {
        return own;
    }

    Div common() {
        return common;
    }

    void show(CardSeen card, Reading reading) {
        seen = card;
        editors.forEach((field, editor) -> editor.show(card.get(field), reading));
        UsualDialog.FIELDS.forEach(field -> propose(field, card, reading));
        if (editors.get("amount") instanceof AmountEditor amount) {
            showUnit(amount, card, reading);
        }
    }

    /** What is usual, where the card says nothing yet. */
    private void propose(String name, CardSeen card, Reading reading) {
        FieldEditor editor = editors.get(name);
        if (editor == null || !(editor.component() instanceof WordBox box)) {
            return;
        }
        Field field = Schema.of(RowType.USUALS).field(name).orElseThrow();
        JsonNode usual = ThingJson.get(reading.usual(scope.agency()), field);
        if (card.get(name) != null || usual == null || usual.isNull()) {
            Proposal proposal = proposals.get(name);
            if (proposal != null) {
                proposal.offer(null, "");
            }
        } else if (field.kind() instanceof Kind.Reference(RowType list)) {
            proposals
                    .computeIfAbsent(name, first -> new Proposal(editor, box, said()))
                    .offer(usual.asString(), reading.name(list, usual.asString()));
        }
    }

    /** Where it is told what became of a proposal; it must stand there before. */
    private Said said() {
        Said there = said;
        if (there == null) {
            there = new Said();
            own.add(there);
            said = there;
        }
        return there;
    }

    /** What draws on a resource is counted in the resource's unit. */
    private void showUnit(AmountEditor amount, CardSeen card, Reading reading) {
        JsonNode resource = card.get("resource");
        JsonNode unit = card.get("unit");
        amount.showUnit(
                resource == null
                        ? (unit == null ? null : unit.asString())
                        : reading.unitOf(resource.asString()).orElse(null));
        FieldEditor ownUnit = editors.get("unit");
        if (ownUnit != null) {
            ownUnit.component().setVisible(resource == null || ownUnit.isBusy());
        }
    }

    private List<Edit> edits(String field, @Nullable JsonNode value) {
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.SetField(scope.card(), field, value));
        if (field.equals("resource") && value != null && seen != null && seen.get("unit") != null) {
            edits.add(new Edit.SetField(scope.card(), "unit", null));
        }
        return edits;
    }

    /** True while a field may hold something that isn't in the workshop. */
    boolean isBusy() {
        return editors.values().stream().anyMatch(FieldEditor::isBusy);
    }
}
