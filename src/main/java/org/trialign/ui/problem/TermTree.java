package org.trialign.ui.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trialign.model.RowType;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.JsonNode;

/** The terms of a list as they are read: each below its parent, brothers and sisters in the order of the list. */
final class TermTree {
    private final Map<String, List<String>> children = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

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
            places.add(Place.among(here, i, depth));
            walk(here.get(i), depth + 1);
        }
    }
}
