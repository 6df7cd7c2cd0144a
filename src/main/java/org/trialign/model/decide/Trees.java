package org.trialign.model.decide;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.model.RowType;
import org.trialign.model.Term;
import org.trialign.model.format.Circles;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Path;

/** Checks that no term is its own ancestor, when all edits are done, so that one command may turn a tree around. */
final class Trees {
    private static final String PARENT = "parent";

    private final Draft draft;
    private final Map<RowType, Map<String, Path>> lastSet = new EnumMap<>(RowType.class);

    Trees(Draft draft) {
        this.draft = draft;
    }

    void set(RowType list, String term, String field, Path path) {
        if (field.equals(PARENT)) {
            lastSet.computeIfAbsent(list, l -> new LinkedHashMap<>()).put(term, path.member("value"));
        }
    }

    void check() {
        lastSet.forEach((list, paths) -> {
            List<Term> terms = draft.now().rows(list).stream()
                    .map(row -> (Term) row.thing())
                    .toList();
            Set<String> onCircle = Circles.find(terms);
            paths.forEach((term, path) -> {
                if (onCircle.contains(term)) {
                    throw RefusedEdit.broken(ErrorCode.CIRCLE, path, "\"" + term + "\" would be its own ancestor");
                }
            });
        });
    }
}
