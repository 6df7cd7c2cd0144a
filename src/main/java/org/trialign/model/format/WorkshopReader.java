package org.trialign.model.format;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trialign.model.Workshop;
import tools.jackson.databind.JsonNode;

/** Reads a workshop file whole or refuses it with its errors (workshop-format.md §8). */
public final class WorkshopReader {
    private WorkshopReader() {}

    /** What came of reading a file. */
    public sealed interface Result {}

    /** @param answerKey of a worked example */
    public record Valid(Workshop workshop, @Nullable AnswerKey answerKey) implements Result {}

    /** @param errors at least one, at most 50 */
    public record Invalid(List<FormatError> errors) implements Result {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** Reads a file; one that is too large is refused unread. */
    public static Result read(java.nio.file.Path file) throws IOException {
        long size = Files.size(file);
        return size > JsonText.MAX_BYTES
                ? new Invalid(List.of(JsonText.tooLarge(size).error()))
                : read(Files.readAllBytes(file));
    }

    public static Result read(byte[] bytes) {
        JsonNode json;
        try {
            json = JsonText.parse(bytes);
        } catch (JsonText.Malformed e) {
            return new Invalid(List.of(e.error()));
        }
        var errors = new Errors();
        FileShape.Parts parts = new FileShape(errors).read(json);
        if (parts != null) {
            new FileRules(parts, errors).check();
        }
        return parts != null && errors.isEmpty()
                ? new Valid(parts.workshop(), parts.answerKey())
                : new Invalid(errors.all());
    }
}
