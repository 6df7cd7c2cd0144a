package org.trialign.audience;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one change did to a card, as far as an audience may know.
 *
 * @param actor account of who did it; null for an audience that gets no names of persons
 * @param kind of the change: the op of its edits, or "several", "create" …
 * @param steps at least one
 */
public record CardEvent(long revision, @Nullable String actor, Instant at, String kind, List<CardStep> steps) {
    public CardEvent {
        steps = List.copyOf(steps);
    }
}
