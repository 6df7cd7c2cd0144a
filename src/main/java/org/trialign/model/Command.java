package org.trialign.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for: all edits or none.
 *
 * @param id a retry with the same id has no second effect
 * @param base the revision that the person saw; null: the newest
 */
public record Command(UUID id, @Nullable Long base, List<Edit> edits) {
    public Command {
        edits = List.copyOf(edits);
    }
}
