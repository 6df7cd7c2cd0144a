package org.trialign.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import tools.jackson.databind.JsonNode;

/**
 * A card that was removed, with the fields that an audience may see.
 *
 * @param actor account of who removed it; null for an audience that gets no names of persons
 */
public record GoneCard(
        String id,
        RowType list,
        String agency,
        JsonNode json,
        long revision,
        @Nullable String actor,
        Instant at) {}
