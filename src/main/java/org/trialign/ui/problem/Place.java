package org.trialign.ui.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a thing stands in its list.
 *
 * @param depth 0 at a root
 * @param before the thing that it follows under the same parent; null: it is the first
 * @param afterNext what stands after the one that follows it; null: nothing
 * @param isLast nothing follows it under the same parent
 */
record Place(
        String id,
        int depth,
        @Nullable String before,
        @Nullable String afterNext,
        boolean isLast) {
    /** @param siblings all under the same parent, of which this is the one at {@code index} */
    static Place among(List<String> siblings, int index, int depth) {
        return new Place(
                siblings.get(index),
                depth,
                index == 0 ? null : siblings.get(index - 1),
                index + 2 < siblings.size() ? siblings.get(index + 2) : null,
                index + 1 == siblings.size());
    }
}
