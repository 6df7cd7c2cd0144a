package org.trialign.model.format;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trialign.model.Term;

/** Finds the entries of a vocabulary list that are their own ancestors (code CIRCLE). */
public final class Circles {
    private Circles() {}

    /** The ids that lie on a circle; not those that only lead into one. */
    public static Set<String> find(Collection<? extends Term> terms) {
        Map<String, String> parents = new HashMap<>();
        for (Term term : terms) {
            String parent = term.parent();
            if (parent != null) {
                parents.putIfAbsent(term.id(), parent);
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
