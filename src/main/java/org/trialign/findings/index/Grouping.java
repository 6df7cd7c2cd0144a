package org.trialign.findings.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Nodes put together by what they have in common. */
public final class Grouping {
    private Grouping() {}

    /** The things by their term. Those without one are in no group: a missing field matches nothing (§1.4). */
    public static <T> Map<String, List<T>> by(Collection<? extends T> things, Function<T, @Nullable String> term) {
        var groups = new LinkedHashMap<String, List<T>>();
        for (T thing : things) {
            String id = term.apply(thing);
            if (id != null) {
                groups.computeIfAbsent(id, t -> new ArrayList<>()).add(thing);
            }
        }
        return groups;
    }

    /** The things by every one of their terms. */
    public static <T> Map<String, List<T>> byEach(Collection<? extends T> things, Function<T, List<String>> terms) {
        var groups = new LinkedHashMap<String, List<T>>();
        for (T thing : things) {
            for (String id : terms.apply(thing)) {
                groups.computeIfAbsent(id, t -> new ArrayList<>()).add(thing);
            }
        }
        return groups;
    }

    /** The agencies of these cards. */
    public static Set<String> agencies(Collection<? extends Node<?>> nodes) {
        var owners = new HashSet<String>();
        for (Node<?> node : nodes) {
            owners.add(node.owner());
        }
        return owners;
    }

    /** The ids of these cards. */
    public static List<String> ids(Collection<? extends Node<?>> nodes) {
        return nodes.stream().<String>map(Node::id).toList();
    }
}
