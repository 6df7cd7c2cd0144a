package org.trialign.model.format;

import java.util.List;
import org.trialign.model.Workshop;
import tools.jackson.databind.JsonNode;

/** Reads a workshop file whole or refuses it with its errors (workshop-format.md §8). */
public final class WorkshopReader {
    private WorkshopReader() {}

    /** What came of reading a file. */
    public sealed interface Result {}

    public record Valid(Workshop workshop) implements Result {}

    /** @param errors at least one, at most 50 */
    public record Invalid(List<FormatError> errors) implements Result {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    public static Result read(byte[] bytes) {
        JsonNode json;
        try {
            json = JsonText.parse(bytes);
        } catch (JsonText.Malformed e) {
            return new Invalid(List.of(e.error()));
        }
        var errors = new Errors();
        Workshop workshop = new FileShape(errors).read(json);
        return workshop == null ? new Invalid(errors.all()) : new Valid(workshop);
    }
}
