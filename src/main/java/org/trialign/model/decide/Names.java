package org.trialign.model.decide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.model.Target;
import org.trialign.model.TargetKind;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Field;
import org.trialign.model.format.Path;
import org.trialign.model.format.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ids that the server makes. An id that was sent with a new thing names that thing in the edits that follow it in
 * the same command, also when something else in the workshop has that id.
 */
final class Names {
    private static final int LONGEST_PREFIX = 20;
    private static final Set<String> ENDS = Set.of("from", "to");
    /** Of cards of any list: no member names another thing in one list and is something else in another. */
    private static final Set<String> CARD_REFERENCES =
            RowType.CARDS.stream().flatMap(list -> references(list).stream()).collect(Collectors.toUnmodifiableSet());

    private final NewIds newIds;
    private final Draft draft;
    private final Map<String, String> made = new HashMap<>();
    private final Set<String> makings = new HashSet<>();

    Names(NewIds newIds, Draft draft) {
        this.newIds = newIds;
        this.draft = draft;
    }

    /** Sent → made. */
    Map<String, String> made() {
        return made;
    }

    /** A new id; {@code sent} is its name in this command, if it has one. */
    String make(String prefix, @Nullable String sent, Path path) {
        String start = prefix.toLowerCase(Locale.ROOT);
        String shortened = start.substring(0, Math.min(start.length(), LONGEST_PREFIX));
        String id;
        do {
            id = newIds.next(shortened);
        } while (isTaken(id));
        take(id, sent, path);
        return id;
    }

    boolean isTaken(String id) {
        return draft.ids().isUsed(id) || makings.contains(id);
    }

    /** Takes an id that is not taken for a new thing. */
    void take(String id, @Nullable String sent, Path path) {
        makings.add(id);
        if (sent != null && made.putIfAbsent(sent, id) != null) {
            throw RefusedEdit.broken(ErrorCode.DUPLICATE_ID, path.member("id"), "this command uses it a second time");
        }
    }

    /** The same edit with made ids in place of the sent ones. */
    Edit resolve(Edit edit) {
        if (made.isEmpty()) {
            return edit;
        }
        return switch (edit) {
            case Edit.SetField set ->
                new Edit.SetField(id(set.card()), set.field(), value(CARD_REFERENCES, set.field(), set.value()));
            case Edit.RemoveCard remove -> new Edit.RemoveCard(id(remove.card()));
            case Edit.MoveCard move -> new Edit.MoveCard(id(move.card()), idOrNull(move.before()));
            case Edit.AddCard add -> new Edit.AddCard(id(add.agency()), add.list(), thing(add.list(), add.value()));
            case Edit.AddLink add -> new Edit.AddLink(id(add.agency()), members(ENDS, add.value()));
            case Edit.SetLink set ->
                new Edit.SetLink(id(set.agency()), id(set.from()), id(set.to()), set.field(), set.value());
            case Edit.RemoveLink remove -> new Edit.RemoveLink(id(remove.agency()), id(remove.from()), id(remove.to()));
            case Edit.AddCrossLink add -> new Edit.AddCrossLink(members(ENDS, add.value()));
            case Edit.SetCrossLink set -> new Edit.SetCrossLink(id(set.id()), set.field(), set.value());
            case Edit.RemoveCrossLink remove -> new Edit.RemoveCrossLink(id(remove.id()));
            case Edit.AgreeCrossLink agree -> new Edit.AgreeCrossLink(id(agree.id()));
            case Edit.SetUsual usual ->
                new Edit.SetUsual(
                        id(usual.agency()), usual.field(), value(CARD_REFERENCES, usual.field(), usual.value()));
            case Edit.Undo undo -> undo;
            case Edit.Redo redo -> redo;
            case Edit.PutBack putBack -> new Edit.PutBack(id(putBack.card()));
            case Edit.SetPhase phase -> phase;
            case Edit.SetSwitch flip -> new Edit.SetSwitch(flip.which(), idOrNull(flip.agency()), flip.on());
            case Edit.RevealAgency reveal -> new Edit.RevealAgency(idOrNull(reveal.agency()));
            case Edit.ResetSwitches reset -> new Edit.ResetSwitches(reset.which(), idOrNull(reset.agency()));
            case Edit.HideAgency hide -> new Edit.HideAgency(id(hide.agency()));
            case Edit.AskForHelp ask -> new Edit.AskForHelp(id(ask.agency()));
            case Edit.EndHelp end -> new Edit.EndHelp(id(end.agency()));
            case Edit.SetWall wall -> wall;
            case Edit.PointAt(Target target) -> new Edit.PointAt(target(target));
            case Edit.Pin pin -> pin;
            case Edit.Unpin unpin -> unpin;
            case Edit.Dismiss dismiss -> dismiss;
            case Edit.Reopen reopen -> reopen;
            case Edit.Nod nod -> nod;
            case Edit.ShareFault share -> share;
            case Edit.UnshareFault unshare -> unshare;
            case Edit.SetProblem set -> set;
            case Edit.SetWorkshop set -> set;
            case Edit.AddTerm add -> new Edit.AddTerm(add.list(), thing(add.list(), add.value()));
            case Edit.SetTerm set ->
                new Edit.SetTerm(
                        set.list(), id(set.id()), set.field(), value(references(set.list()), set.field(), set.value()));
            case Edit.RemoveTerm remove -> new Edit.RemoveTerm(remove.list(), id(remove.id()));
            case Edit.MoveTerm move -> new Edit.MoveTerm(move.list(), id(move.id()), idOrNull(move.before()));
            case Edit.MergeTerms merge -> new Edit.MergeTerms(merge.list(), id(merge.from()), id(merge.into()));
            case Edit.SetOverlap set -> new Edit.SetOverlap(id(set.first()), id(set.second()));
            case Edit.RemoveOverlap remove -> new Edit.RemoveOverlap(id(remove.first()), id(remove.second()));
            case Edit.ProposeTerm propose ->
                new Edit.ProposeTerm(id(propose.agency()), propose.list(), thing(propose.list(), propose.value()));
            case Edit.AcceptTerm accept -> new Edit.AcceptTerm(accept.list(), id(accept.id()));
            case Edit.RefuseTerm refuse -> new Edit.RefuseTerm(refuse.list(), id(refuse.id()));
            case Edit.AddAgency add -> add;
            case Edit.SetAgency set -> new Edit.SetAgency(id(set.agency()), set.field(), set.value());
            case Edit.MoveAgency move -> new Edit.MoveAgency(id(move.agency()), idOrNull(move.before()));
            case Edit.RemoveAgency remove -> new Edit.RemoveAgency(id(remove.agency()));
            case Edit.MoveMember move -> new Edit.MoveMember(move.account(), move.role(), idOrNull(move.agency()));
            case Edit.RemoveMember remove -> remove;
            case Edit.SetStanding set -> set;
        };
    }

    private String id(String sent) {
        return made.getOrDefault(sent, sent);
    }

    private @Nullable String idOrNull(@Nullable String sent) {
        return sent == null ? null : id(sent);
    }

    /** The key of a finding is no id. */
    private @Nullable Target target(@Nullable Target sent) {
        return sent == null || sent.kind() == TargetKind.FINDING ? sent : new Target(sent.kind(), id(sent.id()));
    }

    private ObjectNode thing(RowType list, ObjectNode value) {
        return members(references(list), value);
    }

    private ObjectNode members(Set<String> references, ObjectNode value) {
        ObjectNode resolved = value.deepCopy();
        for (String member : references) {
            JsonNode sent = value.get(member);
            if (sent != null) {
                resolved.set(member, ids(sent));
            }
        }
        return resolved;
    }

    private @Nullable JsonNode value(Set<String> references, String field, @Nullable JsonNode value) {
        return value != null && references.contains(field) ? ids(value) : value;
    }

    /** An id, or each id of a list. */
    private JsonNode ids(JsonNode value) {
        if (value.isString()) {
            return JsonNodeFactory.instance.stringNode(id(value.stringValue()));
        }
        if (!(value instanceof ArrayNode entries)) {
            return value;
        }
        ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> resolved.add(entry.isString() ? ids(entry) : entry));
        return resolved;
    }

    /** The members of a thing of this list that name others. */
    private static Set<String> references(RowType list) {
        return Schema.of(list).fields().stream()
                .filter(field -> field.kind().target().isPresent())
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
