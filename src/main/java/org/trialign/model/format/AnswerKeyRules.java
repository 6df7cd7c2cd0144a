package org.trialign.model.format;

import java.util.HashSet;
import java.util.Set;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an answer key's moves may name (end of workshop-format.md §9). Whether a move makes sense is not checked. */
final class AnswerKeyRules {
    private final Ids ids;
    private final Errors errors;

    AnswerKeyRules(Ids ids, Errors errors) {
        this.ids = ids;
        this.errors = errors;
    }

    void check(AnswerKey key, Path path) {
        for (int i = 0; i < key.moves().size(); i++) {
            new OneMove().check(key.moves().get(i), path.member("moves").entry(i));
        }
    }

    /** Follows which cards there are while the edits of a move are applied in order. */
    private final class OneMove {
        private final Set<String> added = new HashSet<>();
        private final Set<String> removed = new HashSet<>();

        void check(AnswerKey.Move move, Path path) {
            for (int i = 0; i < move.edits().size(); i++) {
                check(move.edits().get(i), path.member("edits").entry(i));
            }
        }

        private void check(Edit edit, Path path) {
            if (edit instanceof Edit.SetField set) {
                card(set.card(), path.member("card"));
                if (set.field().equals("id")) {
                    errors.add(ErrorCode.VALUE, path.member("field"), "the id of a card can't be set");
                }
            } else if (edit instanceof Edit.RemoveCard remove) {
                card(remove.card(), path.member("card"));
                added.remove(remove.card());
                removed.add(remove.card());
            } else if (edit instanceof Edit.AddCard add) {
                agency(add.agency(), path.member("agency"));
                add(add.value());
            } else if (edit instanceof Edit.AddLink add) {
                agency(add.agency(), path.member("agency"));
                ends(add.value(), path.member("value"));
            } else if (edit instanceof Edit.AddCrossLink add) {
                agency(add.value().path("by").asString(""), path.member("value").member("by"));
                ends(add.value(), path.member("value"));
            }
        }

        private void add(ObjectNode card) {
            JsonNode id = card.get("id");
            if (id != null && id.isString()) {
                added.add(id.stringValue());
                removed.remove(id.stringValue());
            }
        }

        private void ends(ObjectNode link, Path path) {
            card(link.path("from").asString(""), path.member("from"));
            card(link.path("to").asString(""), path.member("to"));
        }

        private void card(String id, Path path) {
            boolean isThere = added.contains(id) || (ids.card(id).isPresent() && !removed.contains(id));
            if (!isThere) {
                errors.add(ErrorCode.UNKNOWN_ID, path, ids.unknown("card", id));
            }
        }

        private void agency(String id, Path path) {
            if (!ids.names(id, RowType.AGENCIES)) {
                errors.add(ErrorCode.UNKNOWN_ID, path, ids.unknown(Ids.noun(RowType.AGENCIES), id));
            }
        }
    }
}
