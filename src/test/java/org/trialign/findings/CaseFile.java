package org.trialign.findings;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.trialign.model.Workshop;
import org.trialign.model.format.FormatError;
import org.trialign.model.format.WorkshopReader;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The worked example with its answer key, as JSON that a test may change. */
final class CaseFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CaseFile() {}

    static ObjectNode lanternStreet() {
        try (InputStream in = CaseFile.class.getResourceAsStream("/demo/lantern-street.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Workshop workshop(ObjectNode file) {
        return switch (WorkshopReader.read(JSON.writeValueAsBytes(file))) {
            case WorkshopReader.Valid valid -> valid.workshop();
            case WorkshopReader.Invalid(List<FormatError> errors) ->
                throw new IllegalArgumentException(errors + " in " + file);
        };
    }

    /** The file after the edits of a move of its answer key. */
    static ObjectNode after(ObjectNode file, JsonNode move) {
        ObjectNode edited = file.deepCopy();
        edited.remove("answerKey");
        move.get("edits").forEach(edit -> edit(edited, edit));
        return edited;
    }

    static JsonNode move(ObjectNode file, String id) {
        for (JsonNode move : file.get("answerKey").get("moves")) {
            if (move.get("id").asString().equals(id)) {
                return move;
            }
        }
        throw new IllegalArgumentException(id);
    }

    static void set(ObjectNode file, String card, String field, JsonNode value) {
        for (JsonNode agency : file.get("agencies")) {
            for (JsonNode list : agency.get("triangle")) {
                for (JsonNode entry : list) {
                    if (entry.path("id").asString("").equals(card)) {
                        ((ObjectNode) entry).set(field, value);
                    }
                }
            }
        }
    }

    private static void edit(ObjectNode file, JsonNode edit) {
        switch (edit.get("op").asString()) {
            case "set" ->
                set(file, edit.get("card").asString(), edit.get("field").asString(), edit.get("value"));
            case "remove" -> remove(file, edit.get("card").asString());
            case "addCard" ->
                triangle(file, edit).withArray(edit.get("list").asString()).add(edit.get("value"));
            case "addLink" -> triangle(file, edit).withArray("links").add(edit.get("value"));
            case "addCrossLink" -> file.withArray("crossLinks").add(edit.get("value"));
            default -> throw new IllegalArgumentException(edit.toString());
        }
    }

    private static ObjectNode triangle(ObjectNode file, JsonNode edit) {
        for (JsonNode agency : file.get("agencies")) {
            if (agency.get("id").equals(edit.get("agency"))) {
                return (ObjectNode) agency.get("triangle");
            }
        }
        throw new IllegalArgumentException(edit.toString());
    }

    private static void remove(ObjectNode file, String card) {
        drop(file.withArray("crossLinks"), card);
        for (JsonNode agency : file.get("agencies")) {
            for (JsonNode list : agency.get("triangle")) {
                drop((ArrayNode) list, card);
            }
            forget((ArrayNode) agency.get("triangle").path("stakeholders"), card);
        }
    }

    /** A stakeholder card that spoke of nothing else goes too: it would suddenly speak about everything. */
    private static void forget(ArrayNode stakeholders, String value) {
        for (int i = stakeholders.size() - 1; i >= 0; i--) {
            JsonNode about = stakeholders.get(i).path("about");
            for (int j = about.size() - 1; j >= 0; j--) {
                if (about.get(j).asString().equals(value)) {
                    ((ArrayNode) about).remove(j);
                    if (about.isEmpty()) {
                        stakeholders.remove(i);
                    }
                }
            }
        }
    }

    private static void drop(ArrayNode list, String card) {
        for (int i = list.size() - 1; i >= 0; i--) {
            for (String field : List.of("id", "from", "to")) {
                if (list.get(i).path(field).asString("").equals(card)) {
                    list.remove(i);
                    break;
                }
            }
        }
    }
}
