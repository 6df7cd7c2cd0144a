package org.trialign.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trialign.model.RowType;

/**
 * In what order the words of a list stand for an audience. It is told whole, and as places among the words that the audience
 * sees: where a word stands in the list itself would tell how many words others have proposed.
 */
public final class WordOrder {
    private WordOrder() {}

    /** True if who has the earlier view and puts what came at the end doesn't have the words in their order. */
    static boolean differs(RowType list, VisibleRows before, VisibleRows after) {
        if (!list.isWord()) {
            return false;
        }
        List<String> now = after.order(list);
        List<String> known = before.order(list);
        var was = new HashSet<>(known);
        Stream<String> came = now.stream().filter(id -> !was.contains(id));
        Stream<String> stayed = known.stream().filter(after.list(list)::containsKey);
        return !Stream.concat(stayed, came).toList().equals(now);
    }

    /** Rows with those of words first, as they stand: who puts what came at the end has it in order. */
    public static List<PatchRow> sorted(List<PatchRow> rows, AudienceView view) {
        var byPlace = new TreeMap<RowType, List<PatchRow>>();
        var others = new ArrayList<PatchRow>();
        for (PatchRow row : rows) {
            RowType list = RowType.named(row.type());
            if (list.isWord()) {
                byPlace.computeIfAbsent(list, type -> new ArrayList<>()).add(row);
            } else {
                others.add(row);
            }
        }
        byPlace.forEach((list, words) -> {
            Map<String, Long> places = places(list, view);
            words.sort(Comparator.comparing(row -> places.getOrDefault(row.id(), Long.MAX_VALUE)));
        });
        return Stream.concat(byPlace.values().stream().flatMap(List::stream), others.stream())
                .toList();
    }

    /** The place of each word of a list that the audience sees, from 1. */
    public static Map<String, Long> places(RowType list, AudienceView view) {
        var places = new HashMap<String, Long>();
        view.rows().order(list).forEach(id -> places.put(id, places.size() + 1L));
        return places;
    }
}
