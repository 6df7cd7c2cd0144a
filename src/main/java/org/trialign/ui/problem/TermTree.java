package org.trialign.ui.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.JsonNode;

/** The terms of a list as they are read: each below its parent, brothers and sisters in the order of the list. */
final class TermTree {
    private final Map<String, List<String>> children = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * A term in its place.
     *
     * @param depth 0 at a root
     * @param before the term that it follows under the same parent; null: it is the first
     * @param afterNext what stands after the one that follows it; null: nothing
     * @param isLast nothing follows it under the same parent
     */
    record Place(
            String id,
            int depth,
            @Nullable String before,
            @Nullable String afterNext,
            boolean isLast) {}

    private TermTree() {}

    static List<Place> of(RowType list, Reading reading) {
        var tree = new TermTree();
        Set<String> seen = new HashSet<>();
        reading.words(list).forEach(word -> seen.add(word.id()));
        for (Word word : reading.words(list)) {
            String parent = reading.thing(list, word.id())
                    .map(json -> json.get("parent"))
                    .map(JsonNode::asString)
                    .filter(seen::contains)
                    .orElse("");
            tree.children.computeIfAbsent(parent, p -> new ArrayList<>()).add(word.id());
        }
        tree.walk("", 0);
        return tree.places;
    }

    private void walk(String parent, int depth) {
        List<String> here = children.getOrDefault(parent, List.of());
        for (int i = 0; i < here.size(); i++) {
            places.add(new Place(
                    here.get(i),
                    depth,
                    i == 0 ? null : here.get(i - 1),
                    i + 2 < here.size() ? here.get(i + 2) : null,
                    i + 1 == here.size()));
            walk(here.get(i), depth + 1);
        }
    }
}
