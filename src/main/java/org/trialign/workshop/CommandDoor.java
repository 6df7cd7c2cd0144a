package org.trialign.workshop;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.trialign.access.DatabaseAway;
import org.trialign.model.Command;
import org.trialign.model.Edit;
import org.trialign.model.Refusal;
import org.trialign.model.format.EditJson;
import org.trialign.model.format.Errors;
import org.trialign.model.format.FormatError;
import org.trialign.model.format.JsonText;
import org.trialign.model.format.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Commands as programs send them and the answers they get, the same over HTTP and on a live channel (doors.md, Writing). */
@Component
public class CommandDoor {
    /** Said of a 429. */
    public static final String TOO_MANY = "Too many commands at once; wait a second.";

    /** Said when the database broke off: it may have committed just before. */
    private static final String UNKNOWN =
            "The database does not answer, so that nobody knows whether this was done. Send it again with the same id: it is done once.";

    /** More edits than any screen sends at once; a command is one step for people. */
    private static final int MOST_EDITS = 1000;

    private final WorkshopService workshops;
    private final JsonMapper json;

    CommandDoor(WorkshopService workshops, JsonMapper json) {
        this.workshops = workshops;
        this.json = json;
    }

    /** An HTTP status and either {@code {revision, ids}} or the members of a problem. */
    public record Answer(int status, ObjectNode body) {
        public boolean isDone() {
            return status == 200;
        }
    }

    /** Does a command that arrived as bytes, UTF-8. */
    public Answer execute(String workshop, String account, byte[] bytes) {
        JsonNode body;
        try {
            body = JsonText.parse(bytes);
        } catch (JsonText.Malformed e) {
            return problem(400, "This is not JSON: " + e.getMessage());
        }
        return execute(workshop, account, body);
    }

    /** Does a command that arrived as JSON. */
    public Answer execute(String workshop, String account, @Nullable JsonNode body) {
        Command command;
        var errors = new Errors();
        try {
            command = command(body, errors);
        } catch (IllegalArgumentException e) {
            return errors.isEmpty()
                    ? problem(400, String.valueOf(e.getMessage()))
                    : malformed(errors.all().getFirst());
        }
        try {
            return switch (workshops.execute(workshop, account, command)) {
                case CommandResult.Done done -> new Answer(200, done(done.revision(), done.ids()));
                case CommandResult.Refused refused -> refused(refused.refusal());
            };
        } catch (RuntimeException e) {
            if (!DatabaseAway.is(e)) {
                throw e;
            }
            DatabaseAway.note(e);
            return problem(503, UNKNOWN);
        }
    }

    /** Another form is not understood; a text of the right form may still break a rule for texts. */
    private static Answer malformed(FormatError first) {
        return switch (first.code()) {
            case TEXT, LIMIT -> broken(first.code().wire(), first.path(), first.message());
            case JSON,
                    FORMAT,
                    MISSING,
                    UNKNOWN_MEMBER,
                    TYPE,
                    VALUE,
                    TWICE,
                    DUPLICATE_ID,
                    UNKNOWN_ID,
                    CIRCLE,
                    LINK,
                    UNIT -> problem(400, first.toString());
        };
    }

    private static Answer broken(String code, String path, String why) {
        Answer answer = problem(422, why);
        answer.body().put("code", code).put("path", path);
        return answer;
    }

    /** @throws IllegalArgumentException if it is of another form; what is wrong inside an edit is in {@code errors} */
    private static Command command(@Nullable JsonNode body, Errors errors) {
        if (!(body instanceof ObjectNode object)) {
            throw new IllegalArgumentException("A command is an object with id, base and edits.");
        }
        JsonNode base = object.get("base");
        if (base != null
                && !base.isNull()
                && !(base.isIntegralNumber() && base.canConvertToLong() && base.longValue() >= 0)) {
            throw new IllegalArgumentException("base is the number of a revision.");
        }
        JsonNode edits = object.get("edits");
        if (edits == null || !edits.isArray() || edits.isEmpty() || edits.size() > MOST_EDITS) {
            throw new IllegalArgumentException("edits is a list of 1 to " + MOST_EDITS + " edits.");
        }
        var read = new ArrayList<Edit>();
        for (int i = 0; i < edits.size(); i++) {
            Path path = Path.ROOT.member("edits").entry(i);
            read.add(EditJson.read(edits.get(i), path, errors)
                    .orElseThrow(() -> new IllegalArgumentException("an edit is of another form")));
        }
        return new Command(id(object.get("id")), base == null || base.isNull() ? null : base.longValue(), read);
    }

    private static UUID id(@Nullable JsonNode id) {
        if (id != null && id.isString() && id.stringValue().length() == 36) {
            return UUID.fromString(id.stringValue());
        }
        throw new IllegalArgumentException("id is a UUID that the sender makes, the same again for a retry.");
    }

    private static ObjectNode done(long revision, Map<String, String> ids) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("revision", revision);
        ObjectNode made = body.putObject("ids");
        ids.forEach(made::put);
        return body;
    }

    private Answer refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound missing -> problem(404, "There is no such " + missing.what() + ".");
            case Refusal.Forbidden forbidden -> problem(403, forbidden.why());
            case Refusal.Stale stale -> {
                Answer answer = problem(409, stale.why());
                answer.body().set("now", json.readTree(stale.now()));
                yield answer;
            }
            case Refusal.Overtaken overtaken -> problem(409, overtaken.why());
            case Refusal.TooMany many -> problem(429, TOO_MANY);
            case Refusal.Broken broken -> broken(broken.code(), broken.path(), broken.why());
        };
    }

    /** A problem as RFC 9457 wants it, one of no type of its own: its title is that of the status. */
    public static Answer problem(int status, String detail) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank")
                .put("title", HttpStatus.valueOf(status).getReasonPhrase())
                .put("status", status)
                .put("detail", detail);
        return new Answer(status, body);
    }
}
