package org.trialign.model.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Input;
import org.trialign.model.Row;
import org.trialign.model.RowType;
import org.trialign.model.Thing;
import org.trialign.model.format.Errors;
import org.trialign.model.format.Field;
import org.trialign.model.format.Kind;
import org.trialign.model.format.Path;
import org.trialign.model.format.References;
import org.trialign.model.format.Schema;
import org.trialign.model.format.UnitRule;

/** A card or word that comes back, without the words that were taken out of the vocabulary while it was away. */
final class GoneWords {
    private final Draft draft;

    GoneWords(Draft draft) {
        this.draft = draft;
    }

    /** What must be there stays, also if it refers to nothing; so does what it speaks {@code about}. */
    Thing without(Row card) {
        Thing left = card.thing();
        for (Field field : Schema.of(card.type()).fields()) {
            if (!field.required() && field.kind().target().isPresent()) {
                left = FieldEdit.with(left, field.name(), without(field, card));
            }
        }
        return left instanceof Input input && countsOtherwise(input) ? input.withUnit(null) : left;
    }

    private @Nullable Object without(Field field, Row card) {
        Object value = field.get((Record) card.thing());
        if (field.kind() instanceof Kind.Reference word) {
            return value != null && isGone(word, value, card) ? null : value;
        }
        if (field.kind() instanceof Kind.ListOf(Kind.Reference word, int min, int max, boolean distinct)
                && word.to() != RowType.VALUES
                && value instanceof List<?> entries) {
            return entries.stream().filter(entry -> !isGone(word, entry, card)).toList();
        }
        return value;
    }

    private boolean isGone(Kind word, Object id, Row card) {
        var errors = new Errors();
        new References(draft.ids(), errors).check(word, id, draft.ownerOf(card), Path.ROOT);
        return !errors.isEmpty();
    }

    private boolean countsOtherwise(Input input) {
        var errors = new Errors();
        new UnitRule(draft.ids(), errors).check(input, Path.ROOT);
        return !errors.isEmpty();
    }
}
