package org.trialign.model.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.trialign.model.Edit;
import org.trialign.model.Input;
import org.trialign.model.RowType;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Path;
import org.trialign.model.format.UnitRule;

/**
 * Checks units when all edits are done, so that one command may change an input's resource and its unit in either order.
 */
final class Units {
    private static final Set<String> FIELDS = Set.of("resource", "unit");

    private final Draft draft;
    private final Map<String, Path> lastSet = new LinkedHashMap<>();

    Units(Draft draft) {
        this.draft = draft;
    }

    void added(String card, Path path) {
        lastSet.put(card, path.member("value").member("unit"));
    }

    void set(Edit.SetField set, Path path) {
        if (FIELDS.contains(set.field())) {
            lastSet.put(set.card(), path.member("value"));
        }
    }

    void check() {
        var errors = new Errors();
        var rule = new UnitRule(draft.ids(), errors);
        lastSet.forEach((id, path) -> draft.now().find(RowType.INPUTS, id).ifPresent(row -> {
            if (row.thing() instanceof Input input) {
                rule.check(input, path);
            }
        }));
        RefusedEdit.ifBroken(errors);
    }
}
