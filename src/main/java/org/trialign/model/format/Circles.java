package org.trialign.model.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the entries of a vocabulary list that are their own ancestors (code CIRCLE). */
final class Circles {
    private Circles() {}

    /** An entry and the id of its parent. */
    record Node(String id, @Nullable String parent) {}

    /** The ids that lie on a circle; not those that only lead into one. */
    static Set<String> find(List<Node> nodes) {
        Map<String, String> parents = new HashMap<>();
        for (Node node : nodes) {
            if (node.parent() != null) {
                parents.putIfAbsent(node.id(), node.parent());
            }
        }
        var onCircle = new HashSet<String>();
        for (String id : parents.keySet()) {
            if (isOwnAncestor(id, parents)) {
                onCircle.add(id);
            }
        }
        return onCircle;
    }

    private static boolean isOwnAncestor(String id, Map<String, String> parents) {
        var passed = new HashSet<String>();
        String at = parents.get(id);
        while (at != null && passed.add(at)) {
            if (at.equals(id)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }
}
