package org.trialign.model.decide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Edit;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.Path;
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
    private static final String ABOUT = "about";

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
        } while (draft.ids().isUsed(id) || !makings.add(id));
        if (sent != null && made.putIfAbsent(sent, id) != null) {
            throw RefusedEdit.broken(ErrorCode.DUPLICATE_ID, path.member("id"), "this command uses it a second time");
        }
        return id;
    }

    /** The same edit with made ids in place of the sent ones. */
    Edit resolve(Edit edit) {
        if (made.isEmpty()) {
            return edit;
        }
        return switch (edit) {
            case Edit.SetField set ->
                new Edit.SetField(
                        id(set.card()), set.field(), set.field().equals(ABOUT) ? about(set.value()) : set.value());
            case Edit.RemoveCard remove -> new Edit.RemoveCard(id(remove.card()));
            case Edit.MoveCard move ->
                new Edit.MoveCard(id(move.card()), move.before() == null ? null : id(move.before()));
            case Edit.AddCard add -> new Edit.AddCard(add.agency(), add.list(), card(add.value()));
            case Edit.AddLink add -> new Edit.AddLink(add.agency(), ends(add.value()));
            case Edit.SetLink set ->
                new Edit.SetLink(set.agency(), id(set.from()), id(set.to()), set.field(), set.value());
            case Edit.RemoveLink remove -> new Edit.RemoveLink(remove.agency(), id(remove.from()), id(remove.to()));
            case Edit.AddCrossLink add -> new Edit.AddCrossLink(ends(add.value()));
            case Edit.SetCrossLink set -> new Edit.SetCrossLink(id(set.id()), set.field(), set.value());
            case Edit.RemoveCrossLink remove -> new Edit.RemoveCrossLink(id(remove.id()));
            case Edit.AgreeCrossLink agree -> new Edit.AgreeCrossLink(id(agree.id()));
            case Edit.SetUsual usual -> usual;
            case Edit.SetPhase phase -> phase;
            case Edit.SetSwitch flip -> flip;
            case Edit.RevealAgency reveal -> reveal;
            case Edit.ResetSwitches reset -> reset;
            case Edit.HideAgency hide -> hide;
            case Edit.AskForHelp ask -> ask;
            case Edit.EndHelp end -> end;
            case Edit.SetWall wall -> wall;
            case Edit.PointAt point -> point;
            case Edit.Pin pin -> pin;
            case Edit.Unpin unpin -> unpin;
            case Edit.Dismiss dismiss -> dismiss;
            case Edit.Reopen reopen -> reopen;
            case Edit.Nod nod -> nod;
            case Edit.ShareFault share -> share;
            case Edit.UnshareFault unshare -> unshare;
        };
    }

    private String id(String sent) {
        return made.getOrDefault(sent, sent);
    }

    private ObjectNode card(ObjectNode value) {
        JsonNode about = about(value.get(ABOUT));
        return about == null ? value : value.deepCopy().set(ABOUT, about);
    }

    private ObjectNode ends(ObjectNode link) {
        ObjectNode resolved = link.deepCopy();
        for (String end : new String[] {"from", "to"}) {
            JsonNode id = link.get(end);
            if (id != null && id.isString()) {
                resolved.put(end, id(id.stringValue()));
            }
        }
        return resolved;
    }

    private @Nullable JsonNode about(@Nullable JsonNode value) {
        if (!(value instanceof ArrayNode entries)) {
            return value;
        }
        ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry ->
                resolved.add(entry.isString() ? JsonNodeFactory.instance.stringNode(id(entry.stringValue())) : entry));
        return resolved;
    }
}
