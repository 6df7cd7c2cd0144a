package org.trialign.ui.edit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a field stands on.
 *
 * @param shown what the workshop held when the field last showed it; what is typed is based on that
 * @param latest what it holds as far as is known, which may not be shown yet
 */
record Standing(Version shown, Version latest) {
    /** The value of the field at a revision of the workshop. */
    record Version(@Nullable JsonNode value, long revision) {}

    /** Before anything was read. */
    static final Standing NOTHING_YET = at(new Version(null, 0));

    static Standing at(Version version) {
        return new Standing(version, version);
    }

    boolean isNews() {
        return !Objects.equals(latest.value(), shown.value());
    }

    /** The workshop was read again. Where that is what is shown, it is as good as shown anew. */
    Standing read(Version now) {
        return Objects.equals(now.value(), shown.value()) ? at(now) : new Standing(shown, now);
    }

    /** What stands in the field is in the workshop. */
    Standing saved(Version own) {
        return new Standing(own, own.revision() > latest.revision() ? own : latest);
    }

    /** A refusal says what the workshop holds; the revision of that comes with the next reading. */
    Standing told(@Nullable JsonNode value) {
        return new Standing(shown, new Version(value, latest.revision()));
    }

    /** The person has seen the latest, too, and decides between both. */
    Standing seen() {
        return at(latest);
    }
}
