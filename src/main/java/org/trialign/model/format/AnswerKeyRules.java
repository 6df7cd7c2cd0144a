package org.trialign.model.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.model.Stakeholder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an answer key's moves may name (end of workshop-format.md §9). Whether a move makes sense is not checked. */
final class AnswerKeyRules {
    private final Ids ids;
    private final List<Stakeholder> stakeholders;
    private final Errors errors;

    /** @param stakeholders all of the file's */
    AnswerKeyRules(Ids ids, List<Stakeholder> stakeholders, Errors errors) {
        this.ids = ids;
        this.stakeholders = stakeholders;
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
        /** What each stakeholder card speaks about; one that loses the last of it goes with that. */
        private final Map<String, Set<String>> about = new HashMap<>();

        OneMove() {
            stakeholders.forEach(card -> about.put(card.id(), new HashSet<>(card.about())));
        }

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
                } else if (set.field().equals("about")) {
                    about.replace(set.card(), texts(set.value()));
                }
            } else if (edit instanceof Edit.RemoveCard remove) {
                card(remove.card(), path.member("card"));
                remove(remove.card());
            } else if (edit instanceof Edit.AddCard add) {
                agency(add.agency(), path.member("agency"));
                add(add.list(), add.value());
            } else if (edit instanceof Edit.AddLink add) {
                agency(add.agency(), path.member("agency"));
                ends(add.value(), path.member("value"));
            } else if (edit instanceof Edit.AddCrossLink add) {
                agency(add.value().path("by").asString(""), path.member("value").member("by"));
                ends(add.value(), path.member("value"));
            }
        }

        private void add(RowType list, ObjectNode card) {
            JsonNode id = card.get("id");
            if (id != null && id.isString()) {
                added.add(id.stringValue());
                removed.remove(id.stringValue());
                if (list == RowType.STAKEHOLDERS) {
                    about.put(id.stringValue(), texts(card.get("about")));
                }
            }
        }

        private void remove(String card) {
            added.remove(card);
            removed.add(card);
            about.remove(card);
            List<String> silent = about.entrySet().stream()
                    .filter(one -> one.getValue().remove(card) && one.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            silent.forEach(this::remove);
        }

        private static Set<String> texts(@Nullable JsonNode list) {
            var texts = new HashSet<String>();
            if (list != null) {
                list.forEach(entry -> texts.add(entry.asString("")));
            }
            return texts;
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
