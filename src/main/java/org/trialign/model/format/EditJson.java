package org.trialign.model.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.CrossLink;
import org.trialign.model.Edit;
import org.trialign.model.Link;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Edits in JSON, by their {@code op} (workshop-format.md §9, doors.md, docs/commands.md). */
public final class EditJson {
    /** Every op and its edit. */
    public static final Map<String, Class<? extends Edit>> OPS = ops();

    /** The ops that the moves of an answer key may use. */
    private static final Set<String> IN_FILES = Set.of("set", "remove", "addCard", "addLink", "addCrossLink");

    private static final String OP = "op";

    private EditJson() {}

    private static Map<String, Class<? extends Edit>> ops() {
        var ops = new LinkedHashMap<String, Class<? extends Edit>>();
        ops.put("set", Edit.SetField.class);
        ops.put("remove", Edit.RemoveCard.class);
        ops.put("moveCard", Edit.MoveCard.class);
        ops.put("addCard", Edit.AddCard.class);
        ops.put("addLink", Edit.AddLink.class);
        ops.put("setLink", Edit.SetLink.class);
        ops.put("removeLink", Edit.RemoveLink.class);
        ops.put("addCrossLink", Edit.AddCrossLink.class);
        ops.put("setCrossLink", Edit.SetCrossLink.class);
        ops.put("removeCrossLink", Edit.RemoveCrossLink.class);
        ops.put("agreeCrossLink", Edit.AgreeCrossLink.class);
        ops.put("setUsual", Edit.SetUsual.class);
        ops.put("undo", Edit.Undo.class);
        ops.put("redo", Edit.Redo.class);
        ops.put("putBack", Edit.PutBack.class);
        ops.put("setPhase", Edit.SetPhase.class);
        ops.put("setSwitch", Edit.SetSwitch.class);
        ops.put("reveal", Edit.RevealAgency.class);
        ops.put("resetSwitches", Edit.ResetSwitches.class);
        ops.put("hide", Edit.HideAgency.class);
        ops.put("askForHelp", Edit.AskForHelp.class);
        ops.put("endHelp", Edit.EndHelp.class);
        ops.put("setWall", Edit.SetWall.class);
        ops.put("spotlight", Edit.PointAt.class);
        ops.put("pin", Edit.Pin.class);
        ops.put("unpin", Edit.Unpin.class);
        ops.put("dismiss", Edit.Dismiss.class);
        ops.put("reopen", Edit.Reopen.class);
        ops.put("nod", Edit.Nod.class);
        ops.put("shareFault", Edit.ShareFault.class);
        ops.put("unshareFault", Edit.UnshareFault.class);
        ops.put("setProblem", Edit.SetProblem.class);
        ops.put("setWorkshop", Edit.SetWorkshop.class);
        ops.put("addTerm", Edit.AddTerm.class);
        ops.put("setTerm", Edit.SetTerm.class);
        ops.put("removeTerm", Edit.RemoveTerm.class);
        ops.put("moveTerm", Edit.MoveTerm.class);
        ops.put("mergeTerms", Edit.MergeTerms.class);
        ops.put("setOverlap", Edit.SetOverlap.class);
        ops.put("removeOverlap", Edit.RemoveOverlap.class);
        ops.put("proposeTerm", Edit.ProposeTerm.class);
        ops.put("acceptTerm", Edit.AcceptTerm.class);
        ops.put("refuseTerm", Edit.RefuseTerm.class);
        ops.put("addAgency", Edit.AddAgency.class);
        ops.put("setAgency", Edit.SetAgency.class);
        ops.put("moveAgency", Edit.MoveAgency.class);
        ops.put("removeAgency", Edit.RemoveAgency.class);
        ops.put("moveMember", Edit.MoveMember.class);
        ops.put("removeMember", Edit.RemoveMember.class);
        ops.put("setStanding", Edit.SetStanding.class);
        return Collections.unmodifiableMap(ops);
    }

    /**
     * Reads the form of an edit: its op and members, not what a card, a link or a field's value hold.
     *
     * @return empty after adding to {@code errors} what is wrong; the doors answer 400
     */
    public static Optional<Edit> read(JsonNode json, Path path, Errors errors) {
        return read(json, OPS.keySet(), path, new ShapeReader(errors));
    }

    /**
     * As above.
     *
     * @throws IllegalArgumentException with the first thing that is wrong, for people
     */
    public static Edit read(JsonNode json) {
        var errors = new Errors();
        return read(json, Path.ROOT, errors)
                .orElseThrow(() ->
                        new IllegalArgumentException(errors.all().getFirst().toString()));
    }

    /** An edit of an answer key's move. The shape of a link or cross link that it adds is part of the file's. */
    static Optional<Edit> readOfFile(JsonNode json, Path path, ShapeReader shapes) {
        Optional<Edit> edit = read(json, IN_FILES, path, shapes);
        if (json.get("value") instanceof ObjectNode link) {
            switch (json.path(OP).asString("")) {
                case "addLink" -> shapes.record(Link.class, link, path.member("value"));
                case "addCrossLink" -> shapes.record(CrossLink.class, link, path.member("value"));
                default -> {}
            }
        }
        return edit;
    }

    private static Optional<Edit> read(JsonNode json, Set<String> ops, Path path, ShapeReader shapes) {
        if (!(json instanceof ObjectNode object)) {
            shapes.wrongType("an object", json, path);
            return Optional.empty();
        }
        Class<? extends Edit> type = type(object.get(OP), ops, path.member(OP), shapes);
        return type == null
                ? Optional.empty()
                : Optional.ofNullable((Edit) shapes.record(type.asSubclass(Record.class), object, path, Set.of(OP)));
    }

    private static @Nullable Class<? extends Edit> type(
            @Nullable JsonNode op, Set<String> ops, Path path, ShapeReader shapes) {
        if (op == null) {
            shapes.missing(OP, path);
        } else if (!op.isString()) {
            shapes.wrongType("text", op, path);
        } else if (!ops.contains(op.stringValue())) {
            shapes.notAllowed(ops, op.stringValue(), path);
        } else {
            return OPS.get(op.stringValue());
        }
        return null;
    }

    /** The op of an edit. */
    public static String op(Edit edit) {
        return OPS.entrySet().stream()
                .filter(op -> op.getValue().isInstance(edit))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** An edit in the form that {@link #read} reads. */
    public static ObjectNode write(Edit edit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(OP, op(edit));
        json.setAll(ThingJson.object((Record) edit));
        return json;
    }
}
